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
      /// The playbooks this program was built with: file name and text.
      package let shippedPlaybooks: [(name: String, text: String)] = [
      \(literals.joined())]
      """
    try (source + "\n").write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func literal(path: String) throws -> String {
    let name = URL(filePath: path).lastPathComponent
    let text = try String(contentsOfFile: path, encoding: .utf8)
    // Raw literal: as many # as it takes for the text to hold no closing delimiter.
    var hashes = "#"
    while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "(\"\(name)\", \(hashes)\"\"\"\n" + lines.joined(separator: "\n")
      + "\n\"\"\"\(hashes)),\n"
  }
}
