internal import Coaching
internal import Playbooks

/// Why a wave is not made, not read, or not collected here.
enum WaveRefusal: Refusal {
  case noKey
  case trendWithLowTrust
  case nobodyToAsk(problems: [String])
  case noSuchStatement(typed: String, known: [String])
  case groupWithoutNumber
  case noWave(String)
  case unusable(String, problems: [String])
  /// The phones' room was opened for a wave with another mark.
  case otherThanOpened(String, mark: String)
  case nothingKept(String)
  case keptOfAnother(String, wave: String)
  case keptDamaged(String)
  case changedByOthers(String)
  case leadersConversations(keeper: String)
  case leadersKey(keeper: String)

  var told: Told {
    switch self {
    case .noKey:
      Told("Make a key first, which results are sealed to:", right: "\(type: "pulse key").")
    case .trendWithLowTrust:
      Told(
        "With low trust nothing is compared with earlier, so --after and --low-trust do not go "
          + "together.")
    case .nobodyToAsk(let problems):
      Told("Nobody can be asked like this: \(problems.joined(separator: "; ")).")
    case .noSuchStatement(let word, let known):
      Told(
        "There is no statement \"\(word.shortened)\"\(Suggestion.hint(for: word, among: known)).",
        right: "Statements: \(known.joined(separator: ", ")).", .notFound)
    case .groupWithoutNumber:
      Told("--group takes a name and a number, as in --group office=6.")
    case .noWave(let path): Told("\(path) is no wave", right: "pulse new makes one.", .content)
    case .unusable(let path, let problems):
      Told(
        "\(path) is a wave nobody may be asked with: \(problems.joined(separator: "; ")).",
        .content)
    case .otherThanOpened(let path, let mark):
      Told(
        "\(path) is not the wave the room was opened for, whose mark is "
          + "\(WaveMark(mark).fingerprint).", .content)
    case .nothingKept(let path):
      Told("\(path) is damaged, or no file that pulse keep has written.", .content)
    case .keptOfAnother(let path, let wave):
      Told(
        "\(path) was kept of another wave, or \(wave) was changed after members saw it: their "
          + "marks differ.", .content)
    case .keptDamaged(let path):
      Told("\(path) is damaged: its counts cannot be those of this wave.", .content)
    case .changedByOthers(let path):
      Told("Cannot keep others from changing \(path).", .files)
    case .leadersConversations(let keeper):
      Told(
        "On this computer are conversations of whoever leads this team.",
        right: "Phones answer on another one: give the wave's file to \(keeper).")
    case .leadersKey(let keeper):
      Told(
        "This computer has the key that results of this wave are for, so whoever leads the team "
          + "uses it.",
        right: "Answers are collected by somebody else, on another computer: give the wave's file "
          + "to \(keeper).")
    }
  }
}
