internal import Playbooks

/// Why a line is no command that can be run.
enum CommandRefusal: Refusal {
  case tooLong
  case unclear(String)
  /// What the parser of the command line says, or who knows the command's name.
  case notUnderstood(String)
  case longDash(word: String, meant: String)
  case negative(word: String)
  case noneSpeaksOf(String, hint: String)
  case outOfReach

  var told: Told {
    switch self {
    case .tooLong: Told("That line is too long to be a command.")
    case .unclear(let sentence), .notUnderstood(let sentence): Told(sentence)
    case .longDash(let word, let meant):
      Told(
        "\(SafeText.visible(word.shortened)) begins with a dash that only looks like -.",
        right:
          "For the option, type \(SafeText.visible(meant.shortened)); for a text, put a blank in "
          + "front of the dash, in quotes.")
    case .negative(let word):
      Told(
        "\(SafeText.visible(word.shortened)) begins with a dash, as options do.",
        right:
          "An option takes no number below 0; a text goes in quotes, with a blank in front of the dash."
      )
    case .noneSpeaksOf(let phrase, let hint):
      Told(
        "No command is called \"\(phrase)\" or speaks of it\(hint)",
        right: "\(type: "help") lists all.")
    case .outOfReach:
      Told(
        "What is stored is out of reach here",
        right: "\(type: "quit") leaves, and then you can.")
    }
  }
}
