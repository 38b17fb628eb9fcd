import Foundation

/// Writes one Swift file that holds every playbook named on the command line as a string literal.
///
/// Usage: `embed-playbooks OUTPUT.swift PLAYBOOK.yaml …`
@main
enum EmbedPlaybooks {
  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    guard let output = paths.first else { return }
    let literals = try paths.dropFirst().map(literal)
    let source = """
      package let shippedPlaybooks = [
      \(literals.joined(separator: ",\n"))
      ]

      """
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func literal(path: String) throws -> String {
    let name = URL(filePath: path).lastPathComponent
    let text = try String(contentsOfFile: path, encoding: .utf8)
    // A raw literal, with as many # as it takes for nothing in the text to end it.
    var hashes = "#"
    while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    return "ShippedPlaybook(file: \"\(name)\", text: \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes))"
  }
}
