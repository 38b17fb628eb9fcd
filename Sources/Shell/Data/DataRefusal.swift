internal import Coaching
internal import Playbooks
internal import Sessions

/// Why what is stored is not handed over, taken in, erased, locked or repaired.
enum DataRefusal: Refusal {
  case notAllWell(StoreCheck)
  case notRepaired([StoreCheck.Problem])
  case roomIsOpen
  case readOnly(path: String)
  case eraseUnasked(String)
  case leftIn(files: [String])
  case readableIn(files: [String])
  case nothingToExport
  case exportUnasked
  case nothingWritten
  case different(ids: [Session.ID])
  case nobodyToType

  var told: Told {
    switch self {
    case .notAllWell(let check):
      Told(
        (["\(check.counts) can be read, but not all is well:"] + check.problems.map(\.item)
          + ["\(type: "data check --repair") saves what can be read, and keeps this file."])
          .joined(separator: "\n"), .files)
    case .notRepaired(let problems):
      Told(
        (["This could not be repaired:"] + problems.map(\.item)).joined(separator: "\n"), .files)
    case .roomIsOpen:
      Told(
        "A room is open:",
        right: "\(type: "room close") ends it, and then all can be erased.")
    case .readOnly(let path):
      Told("Nothing was erased: what is in \(path) may only be read.", .files)
    case .eraseUnasked(let what):
      Told("Add --yes to erase \(what) for good without being asked.")
    case .leftIn(let files):
      Told(
        "Looked through the files afterwards: something of it is still in "
          + "\(files.joined(separator: ", ")).",
        right: "Close other programs that use the folder and type \(type: "data erase --all"), or "
          + "remove these files.", .files)
    case .readableIn(let files):
      Told(
        "Looked through the files afterwards: \(files.joined(separator: ", ")) can still be read "
          + "without it.",
        right: "Remove what a repair has kept as soon as you need it no more.", .files)
    case .nothingToExport:
      Told("Nothing is stored yet, so there is nothing to export.", .notFound)
    case .exportUnasked:
      Told("Add --sealed for a passphrase of its own, or --yes to write the file without one.")
    case .nothingWritten: Told("Nothing was written.", .files)
    case .different(let ids):
      Told(
        "Stored here with other content, and left as stored here: "
          + "\(ids.map(\.rawValue).joined(separator: ", ")).", .content)
    case .nobodyToType:
      Told(
        "A new passphrase must be typed, and there is no terminal to type it. Nothing was changed."
      )
    }
  }
}
