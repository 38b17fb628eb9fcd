package import Coaching
package import Playbooks

/// What a team said in a pulse, beside what its leader says.
package enum TeamWords {
  /// `6 of 9 disagree that "I have clear work objectives"`: what most said, as near as it is told.
  package static func most(
    _ shown: WaveResult.Shown, of statement: Statement, in wave: Wave
  ) -> String {
    let say = "\"\(statement.say)\""
    return switch shown {
    case .counts(let classes):
      "\(classes[classes.largest]) of \(classes.answered) \(verb(classes.largest)) that \(say)"
    case .most(let kind, let count, let all): "\(count) of \(all) \(verb(kind)) that \(say)"
    case .agreeing(let count, let all): "\(count) of \(all) \(verb(.high)) that \(say)"
    case .nearlyAll, .share, .tooFew: "\(PulseWords.said(shown, in: wave)), to \(say)"
    }
  }

  private static func verb(_ kind: WaveResult.Shown.Kind) -> String {
    switch kind {
    case .low: "disagree"
    case .middle: "neither agree nor disagree"
    case .high: "agree"
    }
  }

  /// What one would expect of a team after the leader's answers: `about 7 of 9 to agree`.
  package static func expected(_ views: TwoViews) -> String {
    let count = min(views.answered, max(0, Int(views.expected.rounded())))
    return "about \(count) of \(views.answered) to agree, after your answers alone"
  }

  /// What can be true at once.
  package static func both(_ views: TwoViews) -> String {
    views.isDarker
      ? "Both can be true: you know what you do, they know what reaches them."
      : "Both can be true: you may ask more of it than they do, or not hear what goes well."
  }
}
