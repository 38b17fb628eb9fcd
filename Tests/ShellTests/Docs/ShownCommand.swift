import Foundation

@testable import Shell

/// Whether what a page shows is a command, with options that it has.
enum ShownCommand {
  /// What may stand for a value that a page left out, as in `report --output`.
  private static let values = [
    [], ["1"], ["1", "1"], ["text"], ["html"], ["json"], ["one-team"], ["1", "--output", "1"],
  ]

  /// Each command's name, with its options.
  private static let options: [(name: String, options: Set<String>)] =
    CommandReference.markdown.components(separatedBy: "\n### ").dropFirst().map { section in
      let options = section.matches(of: /\n  (?:-\w, )?(--[a-z][\w-]*)/).map { String($0.1) }
      return (String(section.prefix { $0 != "\n" }), Set(options))
    }

  /// Whether words in code letters begin as a command does.
  static func isMeant(by text: String) -> Bool {
    let word = text.prefix { $0 != " " }
    if word == "rapport" { return !text.contains("--generate-completion-script") }
    if word.wholeMatch(of: /\/[a-z]+/) != nil { return true }
    return CommandWords.isCommand(String(word))
  }

  /// Whether words name a command, or make one once values at their end are filled in.
  static func isThere(_ text: String) -> Bool {
    let (words, isOutside) = words(of: text)
    let isNamed =
      words.isEmpty
      || CommandEntry.all.contains { $0.path == words }
        && (!isOutside || CommandWords.unknown(words, below: RapportRoot.self) == nil)
    return isNamed || values.contains { isRight(text, and: $0) }
  }

  /// Whether a line makes a command as it stands, or once Tab has done its part.
  static func isRight(_ line: String) -> Bool {
    line.hasSuffix("⇥") ? isThere(String(line.dropLast())) : isRight(line, and: [])
  }

  /// Whether options alone are those of a command, with such values.
  static func isOption(_ text: String) -> Bool {
    let wanted = Set(text.matches(of: /(?:^|\s)(--[a-z][\w-]*)/).map { String($0.1) })
    return options.contains { name, options in
      // One alone is only named.
      wanted.isSubset(of: options) && (wanted.contains(text) || isThere("\(name) \(text)"))
    }
  }

  /// What is typed in a line of a block: behind `rapport` in a system's shell, or behind a prompt.
  static func typed(in line: String) -> [String] {
    if let match = line.wholeMatch(of: /([\w-]+)> (.*)/) {
      let text = String(match.2)
      return match.1 == "rapport" || isMeant(by: text) ? [text] : []
    }
    let line = line.replacing(/\s+#.*/, with: "")
    return line.split(separator: " | ").map(String.init).filter {
      $0.prefixMatch(of: /rapport\b(?!:)/) != nil
    }
  }

  /// The words behind `rapport` or a slash, and whether they are for the system's shell.
  private static func words(of text: String) -> (words: [String], isOutside: Bool) {
    var words = TypedLine.words(of: text).filter { $0 != "…" }
    words = Array(words.prefix { !$0.hasPrefix(">") })
    let isOutside = words.first == "rapport"
    if isOutside { words.removeFirst() }
    if let first = words.first, first.hasPrefix("/") { words[0] = String(first.dropFirst()) }
    return (words, isOutside)
  }

  private static func isRight(_ text: String, and values: [String]) -> Bool {
    let (words, isOutside) = words(of: text)
    if isOutside, words.isEmpty || ShellOptions.alone(in: words) != nil { return true }
    // A word in capitals stands for a value, which may have to be a number.
    let numbered = words.map { $0.wholeMatch(of: /[A-Z]+/) == nil ? $0 : "1" }
    return [words, numbered].contains { words in
      isOutside
        ? CommandWords.parsed(words + values, below: RapportRoot.self) != nil
        : CommandWords.parsed(words + values, below: ShellRoot.self) != nil
    }
  }
}
