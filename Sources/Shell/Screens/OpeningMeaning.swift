internal import Coaching
internal import Playbooks

extension Meaning {
  /// What a line means where the opening asks; numbers answer, Enter goes on.
  init(
    _ line: String, at step: OpeningStep, of conversation: Conversation,
    isCommand: (String) -> Bool
  ) {
    let text = line.trimmingWhitespace()
    let isOneWord = !text.contains(" ")
    if text.hasPrefix("/") {
      self = .command(String(text.dropFirst()))
    } else if isOneWord, isCommand(text) {
      self = .command(text)
    } else if let note = Meaning.note(text) {
      self = note
    } else if Meaning.looksLikeCommand(text, isCommand) {
      self = .unclear(
        "Do you mean the command? Type /\(text). As words of your own, please say it in a sentence."
      )
    } else if text.lowercased() == "b" {
      self = .back
    } else if text == "?" {
      self = .unclear(Meaning.purpose(of: step))
    } else {
      let before = conversation.session.opening ?? Opening()
      switch step {
      case .sentence where text.count == 1:
        self = .unclear(
          "Say it in a few words, or press Enter: then there is a list to choose from by number.")
      case .sentence: self = .opened(before.with(words: text))
      case .concern(let first):
        self = Meaning.concern(text, from: first, of: conversation, before)
      case .scope: self = Meaning.scope(text, of: conversation, before)
      case .since: self = Meaning.since(text, before)
      case .goal: self = Meaning.goal(text)
      }
    }
  }

  /// Two words or options behind a command's name, which no sentence begins with.
  private static func looksLikeCommand(
    _ text: String, _ isCommand: (String) -> Bool
  ) -> Bool {
    let words = text.split(separator: " ")
    guard words.count > 1, isCommand(String(words[0])) else { return false }
    return words.count == 2 || text.contains(" --")
      || words.count == 3 && isCommand(words.prefix(2).joined(separator: " "))
  }

  /// Why a step of the opening is asked.
  private static func purpose(of step: OpeningStep) -> String {
    switch step {
    case .sentence:
      "It lets the first questions be about what brought you here. A sentence of yours is kept like a "
        + "private note, and nothing is concluded from it; Enter goes on without one."
    case .concern:
      "What you choose decides which questions come first; with 0 or Enter they are about everything."
    case .scope: "Questions and steps are worded for whom it is about."
    case .since:
      "What came up in the last weeks and what has lasted for long are looked at in other ways."
    case .goal:
      "It stands on top of the plan and of the page to take home; goal changes it later. Enter goes on "
        + "without one."
    }
  }

  private static func goal(_ text: String) -> Meaning {
    guard text.count != 1 else {
      return .unclear("Say it in one sentence, or press Enter to go on without one.")
    }
    return .aimed(text)
  }

  private static func concern(
    _ text: String, from first: Int, of conversation: Conversation, _ before: Opening
  ) -> Meaning {
    let offered = conversation.offered
    switch text.lowercased() {
    // What was chosen before stays with Enter.
    case "" where before.chosen?.isEmpty == false: return .opened(before.with(told: .concern))
    case "", "0": return .opened(Opening(words: before.words, chosen: [], told: .concern))
    case "m":
      let next = first + Conversation.concernsShown
      return .showOpening(.concern(from: next < offered.count ? next : 0))
    default: break
    }
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "," })
    let numbers = parts.compactMap { Int($0) }
    if numbers.count == parts.count {
      let chosen = numbers.compactMap(offered.element(numbered:)).map(\.id)
      guard chosen.count == numbers.count, Set(chosen).count <= Opening.mostChosen else {
        return .unclear(
          "Type one or two numbers from 1 to \(offered.count), 0 for nothing special, or m for more of the list."
        )
      }
      return .opened(conversation.opening(before, choosing: chosen.unique))
    }
    let named = offered.filter { $0.say.lowercased().hasPrefix(text.lowercased()) }
    guard named.count == 1, text.count >= AnswerOption.shortestBeginning else {
      return .unclear(
        "Type the number of what fits, m for more of the list, or Enter if nothing special brought "
          + "you here.")
    }
    return .opened(conversation.opening(before, choosing: [named[0].id]))
  }

  private static func scope(
    _ text: String, of conversation: Conversation, _ before: Opening
  ) -> Meaning {
    let scopes = conversation.scopes
    guard let scope = text.isEmpty ? scopes.first : scopes.element(numbered: Int(text) ?? 0) else {
      return .unclear("Type a number from 1 to \(scopes.count).")
    }
    return .opened(
      before.with(matter: Matter(scope: scope, since: before.matter.since)).with(told: .scope))
  }

  private static func since(_ text: String, _ before: Opening) -> Meaning {
    let since = Since.allCases.element(numbered: Int(text) ?? 0)
    guard text.isEmpty || since != nil else {
      return .unclear("Type a number from 1 to \(Since.allCases.count), or Enter.")
    }
    return .opened(
      before.with(matter: Matter(scope: before.matter.scope, since: since)).with(told: .since))
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order they stand.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
