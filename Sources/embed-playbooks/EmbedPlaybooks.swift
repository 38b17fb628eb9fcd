import Foundation

#if !FUZZED
import Playbooks
#endif

/// Writes one Swift file that holds every playbook named on the command line as a string literal,
/// and the form of the library they make.
///
/// Usage: `embed-playbooks OUTPUT.swift FOLDER PLAYBOOK.yaml …`; names are given from the folder on.
@main
enum EmbedPlaybooks {
  private typealias File = (name: String, text: String)

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 2 else { return }
    let (output, folder) = (words[0], words[1])
    let files = try words.dropFirst(2).map { path in
      File(
        name: String(path.dropFirst(folder.count).drop { $0 == "/" }),
        text: try String(contentsOfFile: path, encoding: .utf8))
    }
    let source = """
      package let shippedPlaybooks = [
      \(files.map(literal).joined(separator: ",\n"))
      ]

      package let shippedLibraryForm = "\(escaped(form(of: files)))"

      """
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func literal(_ file: File) -> String {
    // A raw literal, with as many # as it takes for nothing in the text to end it.
    var hashes = "#"
    while file.text.contains("\"\"\"" + hashes) || file.text.contains("\\" + hashes) {
      hashes += "#"
    }
    return
      "ShippedPlaybook(file: \"\(file.name)\", text: \(hashes)\"\"\"\n\(file.text)\n\"\"\"\(hashes))"
  }

  /// The form of the library that the playbooks make, cases and workshops aside; a playbook with a
  /// problem ends the build.
  private static func form(of files: [File]) -> String {
    #if FUZZED
    // What is instrumented links with no other program.
    ""
    #else
    let playbooks = files.filter { !$0.name.contains("/") }
    var problems: [Problem] = []
    let read = playbooks.compactMap { file in
      do throws(Problems) {
        return try Playbook(yaml: file.text, file: file.name)
      } catch {
        problems += error.all
        return nil
      }
    }
    do throws(Problems) {
      guard problems.isEmpty else { throw Problems(problems) }
      let form = try Library(read).form(for: playbooks.map(\.text))
      return String(decoding: form, as: UTF8.self)
    } catch {
      for problem in error.all { print("playbooks/\(problem)") }
      exit(1)
    }
    #endif
  }

  /// As it stands in a literal of one line.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": escaped += "\\\(scalar)"
      case "\0"..<" ", "\u{7F}": escaped += "\\u{\(String(scalar.value, radix: 16))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
