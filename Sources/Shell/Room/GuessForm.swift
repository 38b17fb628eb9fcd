internal import Coaching
internal import Playbooks
internal import RoomServer

/// What a phone has sent of a guess.
struct GuessForm {
  /// Why it is not taken.
  enum Flaw: Error {
    case closed
    case nothingChosen
    case twoLevels
    case notOffered
    case unreadableTable

    var words: String {
      switch self {
      case .closed: "Guesses are no longer collected."
      case .nothingChosen: "Choose at least one thing, or \"Nothing stands out\"."
      case .twoLevels: "The same thing was chosen twice, once worse than the other time."
      case .notOffered: "Something was chosen that is not offered here."
      case .unreadableTable: "The table's name holds letters that cannot be seen."
      }
    }
  }

  private let fields: FormFields

  init(_ fields: FormFields) {
    self.fields = fields
  }

  /// The guess it holds about what a sheet asks.
  func guess(on sheet: GuessSheet) throws(Flaw) -> Guess {
    guard fields["round"].flatMap({ Int($0) }) == sheet.round else { throw .closed }
    let suspicions = try suspicions(on: sheet)
    guard !suspicions.isEmpty || saysNothing else { throw .nothingChosen }
    let first = fields["first"] ?? ""
    guard first.isEmpty || (sheet.usual + sheet.others).contains(where: { $0.id == first }) else {
      throw .notOffered
    }
    return Guess(
      table: try table(), symptoms: suspicions,
      first: first.isEmpty ? nil : Action.ID(rawValue: first))
  }

  private var saysNothing: Bool { fields["nothing"] != nil }

  private func suspicions(on sheet: GuessSheet) throws(Flaw) -> [Guess.Suspicion] {
    let named =
      saysNothing
      ? [] : zip(fields.all("symptom"), fields.all("level")).filter { !$0.0.isEmpty }
    var suspicions: [Guess.Suspicion] = []
    for (symptom, word) in named.prefix(Guess.most) {
      guard sheet.symptoms.contains(where: { $0.id == symptom }),
        let level = Level.allCases.first(where: { $0.word == word }), level != .none
      else { throw .notOffered }
      let suspicion = Guess.Suspicion(symptom: Symptom.ID(rawValue: symptom), level: level)
      guard !suspicions.contains(suspicion) else { continue }
      guard !suspicions.contains(where: { $0.symptom == suspicion.symptom }) else {
        throw .twoLevels
      }
      suspicions.append(suspicion)
    }
    return suspicions
  }

  private func table() throws(Flaw) -> String {
    let typed = (fields["table"] ?? "").filter { !$0.isNewline && $0 != "=" }
    let table = String(typed.prefix(Guess.longestName)).trimmingWhitespace()
    guard SafeText.isSafe(table), SafeText.isLine(table, upTo: Guess.longestName) else {
      throw .unreadableTable
    }
    return table
  }
}
