package import Coaching
package import Playbooks

/// What a team said in a pulse, in words.
package enum TeamWords {
  /// `2 agree, 1 neither, 6 disagree`, or as near to it as is told.
  package static func said(_ shown: WaveResult.Shown) -> String {
    switch shown {
    case .counts(let classes):
      "\(classes.high) agree, \(classes.middle) neither, \(classes.low) disagree"
    case .nearlyAll(let kind, let count): "all of \(count), or all but one: \(kind.word)"
    case .share(let quarter): "\(quarter.words) agree"
    case .tooFew: "too few answered it for it to be told"
    }
  }

  /// `2 say 9 or 10, 3 say 7 or 8, 1 says 0 to 6`, or as near to it as is told.
  package static func recommended(_ shown: WaveResult.Shown) -> String {
    switch shown {
    case .counts(let classes):
      [(classes.high, "9 or 10"), (classes.middle, "7 or 8"), (classes.low, "0 to 6")]
        .map { "\($0) \($0 == 1 ? "says" : "say") \($1)" }.joined(separator: ", ")
    case .nearlyAll(let kind, let count):
      "all of \(count), or all but one: \(kind == .high ? "9 or 10" : kind == .middle ? "7 or 8" : "0 to 6")"
    case .share(let quarter): "\(quarter.words) say 9 or 10"
    case .tooFew: "too few answered it for it to be told"
    }
  }

  /// `6 of 9 disagree with "I have clear work objectives"`: what most said, as near as it is told.
  package static func most(_ shown: WaveResult.Shown, of statement: Statement) -> String {
    let say = "\"\(statement.say)\""
    return switch shown {
    case .counts(let classes) where classes.high >= max(classes.low, classes.middle):
      "\(classes.high) of \(classes.answered) agree that \(say)"
    case .counts(let classes) where classes.low >= classes.middle:
      "\(classes.low) of \(classes.answered) disagree that \(say)"
    case .counts(let classes):
      "\(classes.middle) of \(classes.answered) neither agree nor disagree that \(say)"
    default: "\(said(shown)), to \(say)"
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

extension WaveResult.Shown.Kind {
  fileprivate var word: String {
    switch self {
    case .low: "disagree"
    case .middle: "neither agree nor disagree"
    case .high: "agree"
    }
  }
}

extension WaveResult.Shown.Quarter {
  fileprivate var words: String {
    switch self {
    case .few: "fewer than a quarter"
    case .underHalf: "a quarter to a half"
    case .overHalf: "a half to three quarters"
    case .most: "three quarters or more"
    }
  }
}
