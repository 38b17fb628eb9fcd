internal import Coaching
internal import RoomServer

/// What a phone has sent of a pulse.
struct PulseForm {
  /// Why it is not counted; the form says so and keeps what was chosen.
  enum Flaw {
    case nothingSaid
    case incomplete
    case noGroup
    case noWord
    case usedWord
    /// As many have answered as were asked.
    case full
    case groupFull

    var words: String {
      switch self {
      case .nothingSaid: "Nothing was chosen, so there is nothing to count."
      case .incomplete:
        "Something was left open, or is none of what can be chosen; \"rather not say\" is an answer, too."
      case .noGroup: "Please choose the group you belong to."
      case .noWord: "Please type the word from the hat; this one is none that is out."
      case .usedWord: "That word was used already; each is good for one answer."
      case .groupFull:
        "As many have answered from this part of the team as are in it. Choose the part you are in, or talk with "
          + "whoever collects."
      case .full: "As many have answered as were asked. Please talk with whoever collects."
      }
    }
  }

  static let word = "word"
  static let group = "group"
  static let recommends = "recommends"
  /// "Rather not say".
  static let none = "none"
  static func statement(_ place: Int) -> String { "s\(place)" }

  private let fields: FormFields

  init(_ fields: FormFields) {
    self.fields = fields
  }

  /// What is in the way of counting it; `nil` if nothing is.
  func flaw(for wave: Wave, _ kept: KeptWave) -> Flaw? {
    guard kept.people < wave.people else { return .full }
    let answers = answers(to: wave)
    guard isComplete(answers) else { return .incomplete }
    guard answers.saysSomething else { return .nothingSaid }
    guard answers.fits(wave) else { return .noGroup }
    if let group = answers.group, kept.counters[group].people >= wave.groups[group].people {
      return .groupFull
    }
    guard kept.needsWord, !kept.words.contains(typedWord) else { return nil }
    return kept.usedWords.contains(typedWord) ? .usedWord : .noWord
  }

  /// Counts it, for a phone whose form has no ``flaw(for:_:)``.
  func count(in kept: inout KeptWave, of wave: Wave, ofPhone phone: String) {
    guard kept.count(answers(to: wave), ofPhone: phone), kept.needsWord else { return }
    _ = kept.use(typedWord)
  }

  private var typedWord: String {
    (fields[PulseForm.word] ?? "").trimmingWhitespace().lowercased()
  }

  /// Whether what says nothing was meant to.
  private func isComplete(_ answers: PulseAnswers) -> Bool {
    let said = answers.statements.enumerated().map { (PulseForm.statement($0), $1) }
    return (said + [(PulseForm.recommends, answers.recommends)])
      .allSatisfy { $1 != nil || fields[$0] == PulseForm.none }
  }

  /// What cannot be read as an answer says nothing.
  private func answers(to wave: Wave) -> PulseAnswers {
    let number = { (name: String, range: ClosedRange<Int>) in
      fields[name].flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
    }
    return PulseAnswers(
      statements: wave.statements.indices.map { number(PulseForm.statement($0), 1...5) },
      recommends: number(PulseForm.recommends, 0...10),
      group: wave.groups.isEmpty
        ? nil : number(PulseForm.group, 0...wave.groups.count - 1))
  }
}
