import Foundation

/// Writes one Swift file that holds every playbook named on the command line as a string literal.
///
/// Usage: `embed-playbooks OUTPUT.swift FOLDER PLAYBOOK.yaml …`; names are given from the folder on.
@main
enum EmbedPlaybooks {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 2 else { return }
    let (output, folder) = (words[0], words[1])
    let literals = try words.dropFirst(2).map { try literal(path: $0, below: folder) }
    let source = """
      package let shippedPlaybooks = [
      \(literals.joined(separator: ",\n"))
      ]

      """
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func literal(path: String, below folder: String) throws -> String {
    let name = path.dropFirst(folder.count).drop { $0 == "/" }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    // A raw literal, with as many # as it takes for nothing in the text to end it.
    var hashes = "#"
    while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    return "ShippedPlaybook(file: \"\(name)\", text: \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes))"
  }
}
