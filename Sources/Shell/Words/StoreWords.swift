internal import Playbooks
internal import Sessions

extension StoreError: ToldError {
  var told: Told {
    switch self {
    case .unusable(let path, let reason):
      Told("Your answers cannot be stored or read in \(path): \(reason).", .files)
    case .full(let path):
      Told("The disk is full: your answers cannot be stored in \(path).", .files)
    case .writableByOthers(let path):
      Told(
        "Others can write to the folder \(path), so what is in it could be anybody's.",
        right: "chmod go-rwx \(path) makes it yours alone.", .files)
    case .closed(let path):
      Told(
        "Nobody can say what is in \(path): you may not read it.",
        right: "Ask whoever owns it, or set RAPPORT_HOME to another folder.", .files)
    case .ofSomebodyElse(let path):
      Told(
        "The folder \(path) belongs to another user.",
        right: "Set RAPPORT_HOME to a folder of your own.", .files)
    case .strangers(let path, let names):
      Told(
        "The folder \(path) holds files of something else "
          + "(\(names.prefix(3).joined(separator: ", "))\(names.count > 3 ? " and more" : "")) and "
          + "nothing of Rapport. Nothing was changed",
        right: "set RAPPORT_HOME to an empty folder or a new one.", .files)
    case .readOnly(let path):
      Told("Your answers cannot be stored in \(path): it may only be read.", .files)
    case .foreign(let path):
      Told(
        "\(path) is not a file of Rapport. It was left as it is",
        right: "move it away, or set RAPPORT_HOME to another folder.", .files)
    case .damaged(let path):
      Told(
        "\(path) is damaged. It was left as it is",
        right: "\(type: "rapport data check") says what can be saved.", .files)
    case .newer(let path):
      Told("\(path) was written by a newer Rapport; this one would not understand it.", .files)
    case .busy(let path):
      Told(
        "Another Rapport uses \(path) just now.",
        right: "Try again in a moment, or close the other one.", .files)
    case .locked: Told("What is stored is closed with a passphrase.", .content)
    case .lockDamaged(let path):
      Told(
        "What the passphrase opens is damaged in \(path), so that no passphrase can. Nothing was "
          + "changed",
        right: "put back a backup of this file, or import what you exported.", .files)
    case .lockChanged:
      Told(
        "Another Rapport set, changed or took away the passphrase meanwhile.",
        right: "Start this one anew.", .files)
    case .hasPassphrase(true):
      Told("There is a passphrase already", right: "\(type: "data passwd") changes it.")
    case .hasPassphrase(false):
      Told("There is no passphrase", right: "\(type: "data lock") sets one.")
    case .movedOn(let id):
      Told(
        "Another window went on with this conversation, so this was not stored.",
        right: "Type \(type: "resume \(id)") to take in what was said there, then say it again.",
        .files)
    case .noSession("latest"): Told("There is no stored conversation yet.", .notFound)
    case .noSession(""): Told("Say which conversation, by the beginning of its id.")
    case .noSession(let id): Told("There is no stored conversation \"\(id)\".", .notFound)
    case .ambiguous(let id, let ids):
      Told(
        "\"\(id)\" fits \(ids.count) conversations: \(ids.map(\.rawValue).joined(separator: ", ")).",
        .notFound)
    case .unreadable(let id):
      Told(
        "Conversation \(id) holds something this Rapport does not know",
        right: "\(type: "data check") says more.", .files)
    }
  }
}

extension ArchiveError: ToldError {
  var told: Told { Told("\(reason). Nothing was brought in.", .content) }

  private var reason: String {
    switch self {
    case .notAnArchive: "The file is none that data export wrote"
    case .unknownSchema(let schema): "The file is a \(schema), which this Rapport does not know"
    case .malformed(""): "The file is cut short, or a value in it is of the wrong kind"
    case .malformed(let place): "Something is missing or wrong at \(place)"
    case .unsafe(let place): "A name holds an invisible control character at \(place)"
    case .repeated(let id): "Two conversations are called \(id)"
    case .impossible(let id): "Conversation \"\(id)\" is none that Rapport could have stored"
    case .otherText(let playbook): "The text of playbook \(playbook) was changed"
    }
  }
}
