package import Coaching

/// The words for what a pulse found; a terminal, a page and a text say the same.
package enum PulseWords {
  /// What the classes of an answer are called, and what stands between a count and its class.
  private struct Scale {
    let low: String
    let middle: String
    let high: String
    let one: String
    let many: String

    subscript(kind: WaveResult.Shown.Kind) -> String {
      switch kind {
      case .low: low
      case .middle: middle
      case .high: high
      }
    }

    static let agreeing = Scale(
      low: "disagree", middle: "neither", high: "agree", one: " ", many: " ")
    static let recommending = Scale(
      low: "0 to 6", middle: "7 or 8", high: "9 or 10", one: " says ", many: " say ")
  }

  /// `6 agree, 2 neither, 1 disagree`, or as near to it as is told.
  package static func said(_ shown: WaveResult.Shown?, in wave: Wave) -> String {
    words(shown, in: wave, .agreeing)
  }

  /// `4 say 9 or 10, 3 say 7 or 8, 1 says 0 to 6`, or as near to it as is told.
  package static func recommended(_ shown: WaveResult.Shown?, in wave: Wave) -> String {
    words(shown, in: wave, .recommending)
  }

  private static func words(
    _ shown: WaveResult.Shown?, in wave: Wave, _ scale: Scale
  ) -> String {
    switch shown {
    case .counts(let classes):
      [WaveResult.Shown.Kind.high, .middle, .low].map { kind in
        "\(classes[kind])\(classes[kind] == 1 ? scale.one : scale.many)\(scale[kind])"
      }.joined(separator: ", ")
    case .nearlyAll(let kind, let count): "all of \(count), or all but one: \(scale[kind])"
    case .most(let kind, let count, let all):
      "\(count) of \(all)\(scale.many)\(scale[kind]); how the others divide is not told"
    case .agreeing(let count, let all):
      "\(count) of \(all)\(scale.many)\(scale.high); how the others divide is not told"
    case .share(let quarter): words(quarter) + scale.many + scale.high
    case .tooFew: "fewer than \(wave.threshold) answered it, so it is not told"
    case nil: "not told again: the difference would tell on a few"
    }
  }

  private static func words(_ quarter: WaveResult.Shown.Quarter) -> String {
    switch quarter {
    case .few: "fewer than a quarter"
    case .underHalf: "a quarter to a half"
    case .overHalf: "a half to three quarters"
    case .most: "three quarters or more"
    case .lowerHalf: "under half"
    case .upperHalf: "half or more"
    }
  }

  /// `94 % of UK civil servants agreed in 2024 (…)`.
  package static func norm(_ norm: Wave.Norm) -> String {
    "\(percent(norm.percent / 100)) of \(norm.who) agreed in \(norm.year) (\(norm.source))"
  }

  /// A share, 0 to 1, in whole percent.
  package static func percent(_ share: Double) -> String {
    "\(Int((min(max(share, 0), 1) * 100).rounded())) %"
  }

  // MARK: Care

  package static let fewAnswered =
    "Fewer than six in ten: it speaks for those who answered. That some did not is an answer, too; "
    + "holidays and time zones also lower it."

  package static let groupsNotTold =
    "Not told: in one of them too few answered, or one would follow from the rest."

  package static let limitsTitle = "What the numbers cannot say"
  package static let limits =
    "Why, and about whom. Where all or all but one said the same, which of the two it was is not "
    + "told, so that nobody's answer follows from it; and where nobody or only one gave one of the "
    + "three answers, only what most said. Ask the team what stands behind one number, "
    + "and within a week say what you heard and the one thing you will do."

  package static let aboutTheScore =
    "The recommendation score is the share who say 9 or 10 less the share who say 0 to 6, from -100 "
    + "to 100. Other names for it with NPS in them are registered trademarks. It says nothing about "
    + "why, and how people use 0 to 10 differs from place to place."
}
