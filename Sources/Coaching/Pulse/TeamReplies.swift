package import Playbooks

extension WaveResult {
  /// What the team said, as evidence: the statements that the library still has in the words that
  /// members read, as far as they are told.
  package func replies(in library: Library) -> [Question.ID: Reply] {
    var replies: [Question.ID: Reply] = [:]
    for (asked, shown) in zip(wave.statements, whole.statements) {
      guard let statement = library.statement(Question.ID(rawValue: asked.id)),
        statement.say == asked.say, let tally = shown?.tally(ofWhole: whole.answered)
      else { continue }
      replies[statement.id] = .tally(tally)
    }
    return replies
  }

  /// What is told of a statement; `nil` if it was not asked, or is not told.
  package func shown(_ statement: Question.ID) -> Shown? {
    wave.statements.firstIndex { $0.id == statement.rawValue }.flatMap { whole.statements[$0] }
  }
}

extension WaveResult.Shown {
  /// What is told, as counts: the nearest to it that may be known.
  ///
  /// "All of nine, or all but one, agree" becomes eight who agree and one who does neither; "five
  /// of eight agree" becomes five, one who disagrees and two who do neither; with low trust, "more than
  /// three quarters of eight" becomes seven and one.
  package func tally(ofWhole answered: Int) -> Tally? {
    switch self {
    case .counts(let classes): Tally(classes)
    case .nearlyAll(let kind, let count):
      Tally(
        PulseClasses(
          low: kind == .low ? count - 1 : 0,
          middle: kind == .middle ? count : 1,
          high: kind == .high ? count - 1 : 0))
    case .most(let kind, let count, let all):
      Tally(PulseClasses(leading: kind, count, of: all))
    case .agreeing(let count, let all):
      Tally(PulseClasses(leading: .high, count, of: all))
    case .share(let quarter):
      Tally(PulseClasses(agreeing: quarter.middle, of: answered))
    case .tooFew: nil
    }
  }
}

extension PulseClasses {
  /// So many of whom a share agrees; of the others four in ten disagree, as ``Statement`` takes it.
  fileprivate init(agreeing share: Double, of answered: Int) {
    self.init(leading: .high, Int((share * Double(answered)).rounded()), of: answered)
  }

  /// So many who said one thing; the others as they mostly are, or half and half, where an odd one
  /// is no sign of trouble.
  fileprivate init(leading kind: WaveResult.Shown.Kind, _ count: Int, of answered: Int) {
    let rest = answered - count
    switch kind {
    case .high:
      let low = Int((0.4 * Double(rest)).rounded())
      self.init(low: low, middle: rest - low, high: count)
    case .low: self.init(low: count, middle: rest - rest / 2, high: rest / 2)
    case .middle: self.init(low: rest / 2, middle: count, high: rest - rest / 2)
    }
  }
}

extension Tally {
  /// The counts of a statement; `nil` if nobody answered it.
  fileprivate init?(_ classes: PulseClasses) {
    self.init([
      Statement.disagree: classes.low, Statement.neither: classes.middle,
      Statement.agree: classes.high,
    ])
  }
}
