internal import Foundation
internal import Playbooks
internal import Sessions
internal import Reports

/// Any error as a person reads it, with the exit code it ends a run with; the one place for both.
struct Failure: Refusal {
  enum Code: Int32 {
    case done = 0
    case usage = 64
    case content = 65
    case notFound = 66
    case ours = 70
    case files = 74
  }

  let text: String
  let code: Code

  var told: Told { Told(text, code) }

  init(_ text: String, _ code: Code) {
    self.text = text
    self.code = code
  }

  init(_ told: Told) { self.init(told.text, told.code) }

  init(_ error: any Error) {
    switch error {
    case let error as ScriptFailure:
      self.init("line \(error.line): \(error.failure.text)", error.failure.code)
    case let error as any ToldError: self.init(error.told)
    case let problems as Problems:
      let shown = problems.all.prefix(Problems.mostShown).map(\.description)
      self.init(
        (shown + [Problems.rest(of: problems.all.count)].compactMap(\.self))
          .joined(separator: "\n"), .content)
    case let error as StoreError: self.init(error)
    case let error as ArchiveError: self.init(error)
    case let error as FileFailure:
      let verb = error.doing == .reading ? "read" : "write"
      self.init(
        "Cannot \(verb) \(error.path): \(error.reason).", error.isMissing ? .notFound : .files)
    default:
      self.init("Something went wrong inside Rapport: \(error)", .ours)
    }
  }

  private init(_ error: StoreError) {
    switch error {
    case .unusable(let path, let reason):
      self.init("Your answers cannot be stored or read in \(path): \(reason).", .files)
    case .full(let path):
      self.init("The disk is full: your answers cannot be stored in \(path).", .files)
    case .writableByOthers(let path):
      self.init(
        "Others can write to the folder \(path), so what is in it could be anybody's. Make it "
          + "yours alone with: chmod go-rwx \(path)", .files)
    case .closed(let path):
      self.init(
        "Nobody can say what is in \(path): you may not read it. Ask whoever owns it, or set "
          + "RAPPORT_HOME to another folder.", .files)
    case .ofSomebodyElse(let path):
      self.init(
        "The folder \(path) belongs to another user. Set RAPPORT_HOME to a folder of your own.",
        .files)
    case .strangers(let path, let names):
      self.init(
        "The folder \(path) holds files of something else (\(names.prefix(3).joined(separator: ", "))"
          + "\(names.count > 3 ? " and more" : "")) and nothing of Rapport. Nothing was changed; set "
          + "RAPPORT_HOME to an empty folder or a new one.", .files)
    case .readOnly(let path):
      self.init("Your answers cannot be stored in \(path): it may only be read.", .files)
    case .foreign(let path):
      self.init(
        "\(path) is not a file of Rapport. It was left as it is; move it away, or set "
          + "RAPPORT_HOME to another folder.", .files)
    case .damaged(let path):
      self.init(
        "\(path) is damaged. It was left as it is; rapport data check says what can be saved.",
        .files)
    case .newer(let path):
      self.init("\(path) was written by a newer Rapport; this one would not understand it.", .files)
    case .busy(let path):
      self.init(
        "Another Rapport uses \(path) just now. Try again in a moment, or close the other one.",
        .files)
    case .locked: self.init("What is stored is closed with a passphrase.", .content)
    case .lockDamaged(let path):
      self.init(
        "What the passphrase opens is damaged in \(path), so that no passphrase can. Nothing was "
          + "changed; put back a backup of this file, or import what you exported.", .files)
    case .lockChanged:
      self.init(
        "Another Rapport set, changed or took away the passphrase meanwhile. Start this one anew.",
        .files)
    case .hasPassphrase(true):
      self.init("There is a passphrase already; data passwd changes it.", .usage)
    case .hasPassphrase(false):
      self.init("There is no passphrase; data lock sets one.", .usage)
    case .movedOn(let id):
      self.init(
        "Another window went on with this conversation, so this was not stored. Type resume \(id) to "
          + "take in what was said there, then say it again.", .files)
    case .noSession("latest"): self.init("There is no stored conversation yet.", .notFound)
    case .noSession(let id): self.init("There is no stored conversation \"\(id)\".", .notFound)
    case .ambiguous(let id, let ids):
      self.init(
        "\"\(id)\" fits \(ids.count) conversations: \(ids.joined(separator: ", ")).", .notFound)
    case .unreadable(let id):
      self.init(
        "Conversation \(id) holds something this Rapport does not know; data check says "
          + "more.", .files)
    }
  }

  private init(_ error: ArchiveError) {
    let reason =
      switch error {
      case .notAnArchive: "The file is none that data export wrote"
      case .unknownSchema(let schema): "The file is a \(schema), which this Rapport does not know"
      case .malformed(""): "The file is cut short, or a value in it is of the wrong kind"
      case .malformed(let place): "Something is missing or wrong at \(place)"
      case .unsafe(let place): "A name holds an invisible control character at \(place)"
      case .repeated(let id): "Two conversations are called \(id)"
      case .impossible(let id): "Conversation \"\(id)\" is none that Rapport could have stored"
      case .otherText(let playbook): "The text of playbook \(playbook) was changed"
      }
    self.init(reason + ". Nothing was brought in.", .content)
  }
}

/// What ended a script, and in which of its lines.
struct ScriptFailure: Error {
  /// Counts from 1.
  let line: Int
  let failure: Failure
}

extension Problems {
  /// More of them nobody reads at once.
  static let mostShown = 100

  /// What is said of those that are not shown.
  static func rest(of count: Int) -> String? {
    count > mostShown ? "And \((count - mostShown).of("more problem", "more problems"))." : nil
  }
}
