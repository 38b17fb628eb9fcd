/// Why a file is not written where somebody wants it.
enum FileRefusal: Refusal {
  case nameless
  case dash
  case isThere(String)
  case notPlain(String)
  case besideDatabase(String)
  case outputLost

  var told: Told {
    switch self {
    case .nameless: Told("Name the file to write to.")
    case .dash:
      Told("'-' is no file", right: "/dev/stdout prints it, and ./- is a file of that name.")
    case .isThere(let path):
      Told(
        "\(path) is there already, and was left as it is", right: "--force replaces it.", .files)
    case .notPlain(let path): Told("Cannot write \(path): it is not a plain file.", .files)
    case .besideDatabase(let path):
      Told(
        "Cannot write \(path): it is, or is kept beside, a database.",
        right: "Choose another name.", .files)
    case .outputLost: Told("The output could not be written.", .files)
    }
  }
}
