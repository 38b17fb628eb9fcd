internal import Playbooks

/// Why a passphrase is not taken, or what lies in the user's folders not used.
enum DeskRefusal: Refusal {
  case shortPassphrase(least: Int)
  case wrongPassphrase
  case unequalPassphrases
  case nobodyToType(variable: String)
  case passphraseFolder(path: String, variable: String)
  case passphraseInNoPlainFile(path: String, variable: String)
  case longPassphraseFile(path: String, bytes: Int)
  case passphraseOfSomebodyElse(path: String)
  case passphraseReadableByOthers(path: String)
  case noPassphraseIn(path: String)
  case nothingStored
  case whichClient
  case noSuchClient(String)
  case sharingNotKept(path: String, isShared: Bool)
  case noPlainPlaybook(path: String)
  case nothingIn(folder: String)
  case noSettings(path: String, longest: Int)

  var told: Told {
    switch self {
    case .shortPassphrase(let least):
      Told(
        "A passphrase needs at least \(least) characters", right: "four unlikely words are good.")
    case .wrongPassphrase: Told("That is not it.", right: "Please try again.")
    case .unequalPassphrases: Told("The two are not the same.", right: "Please try again.")
    case .nobodyToType(let variable):
      Told(
        "A passphrase is needed, and there is no terminal to type it.",
        right: "Put it into a file that only you can read, and its path into \(variable).")
    case .passphraseFolder(let path, let variable):
      Told("\(path) is a folder", right: DeskRefusal.named(by: variable), .files)
    case .passphraseInNoPlainFile(let path, let variable):
      Told("\(path) is no plain file", right: DeskRefusal.named(by: variable), .files)
    case .longPassphraseFile(let path, let bytes):
      Told("\(path) is too large for a passphrase: more than \(bytes) bytes.", .content)
    case .passphraseOfSomebodyElse(let path):
      Told(
        "The passphrase in \(path) is another user's file.", right: "Use one of your own.", .files)
    case .passphraseReadableByOthers(let path):
      Told(
        "Others can read the passphrase in \(path).",
        right: "chmod 600 \(path) makes it yours alone.", .files)
    case .noPassphraseIn(let path):
      Told("The first line of \(path) holds no passphrase.", .content)
    case .nothingStored: Told("Nothing is stored yet.", .notFound)
    case .whichClient: Told("Say which client:", right: "--client and the label.")
    case .nothingIn(let folder):
      Told("There is no playbook, case or run sheet in \(SafeText.visible(folder)).", .notFound)
    case .noSuchClient(let label):
      Told(
        "No conversation has the client label \"\(SafeText.visible(label.shortened))\".",
        .notFound)
    case .sharingNotKept(let path, let isShared):
      Told(
        "This holds until you leave, and could not be kept beyond that: \(path) cannot be "
          + "\(isShared ? "written" : "removed").", .files)
    case .noPlainPlaybook(let path):
      Told("\(path) is not a plain file", right: "only playbooks belong in this folder.", .files)
    case .noSettings(let path, let longest):
      Told(
        "\(path) holds no settings: it wants {\"coach\": \"…\", \"line\": \"…\"}, each on one line "
          + "of at most \(longest) letters.", right: "Mend it or remove it.", .content)
    }
  }

  private static func named(by variable: String) -> String {
    "\(variable) names the file that holds the passphrase."
  }
}
