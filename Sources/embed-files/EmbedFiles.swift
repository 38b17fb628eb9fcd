import Foundation

/// Writes one Swift file that holds every file named on the command line as a string literal.
///
/// Usage: `embed-files OUTPUT.swift TARGET FOLDER FILE …`; names are given from the folder on. The
/// target `ShippedTemplates` gets a list `shippedTemplates` of `ShippedTemplate`. Playbooks come with
/// the form of the library they make.
@main
enum EmbedFiles {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 3 else { return }
    let (output, target, folder) = (words[0], words[1], words[2])
    let files = try words.dropFirst(3).map { path in
      EmbeddedFile(
        name: String(path.dropFirst(folder.count).drop { $0 == "/" }),
        text: try String(contentsOfFile: path, encoding: .utf8))
    }
    let list = target.prefix(1).lowercased() + target.dropFirst()
    var source = """
      package let \(list) = [
      \(files.map { $0.literal(of: target.dropLast(), among: files) }.joined(separator: ",\n"))
      ]

      """
    if target == "ShippedPlaybooks" { source += LibraryForm.declaration(of: files) }
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
