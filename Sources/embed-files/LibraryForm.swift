import Foundation

#if !FUZZED
import Playbooks
#endif

/// The form of a library, which loads without YAML.
enum LibraryForm {
  /// As a constant in Swift.
  static func declaration(of files: [EmbeddedFile]) -> String {
    "\npackage let shippedLibraryForm = \"\(escaped(form(of: files)))\"\n"
  }

  /// The form of the library that the playbooks make, cases and workshops aside; a playbook with a
  /// problem ends the build.
  private static func form(of files: [EmbeddedFile]) -> String {
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
