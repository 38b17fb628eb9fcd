import Foundation

/// A file on its way into the program.
struct EmbeddedFile {
  /// From the target's folder on.
  let name: String
  let text: String

  /// A value of `type` in Swift, in a raw literal with as many # as it takes for nothing in the text to
  /// end it.
  func literal(of type: Substring, among files: [EmbeddedFile]) -> String {
    let text = whole(among: files)
    var hashes = "#"
    while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    return "\(type)(file: \"\(name)\", text: \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes))"
  }

  /// The text with the file put in that a line `{{> name}}` stands for, so that whoever is given it
  /// needs no other; `outer` are the files it is put into itself.
  private func whole(among files: [EmbeddedFile], in outer: [String] = []) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      guard line.hasPrefix("{{> "), line.hasSuffix("}}") else { return String(line) }
      let name = line.dropFirst(4).dropLast(2)
      guard let part = files.first(where: { $0.name == name }) else {
        refuse(at: index, "there is no file \(name) to put in")
      }
      let chain = outer + [self.name]
      guard !chain.contains(part.name) else {
        refuse(
          at: index, "\((chain + [part.name]).joined(separator: " > ")) puts a file into itself")
      }
      let whole = part.whole(among: files, in: chain)
      return whole.hasSuffix("\n") ? String(whole.dropLast()) : whole
    }
    .joined(separator: "\n")
  }

  /// Ends the build with the place of what is wrong.
  private func refuse(at index: Int, _ message: String) -> Never {
    print("\(name):\(index + 1): \(message)")
    exit(1)
  }
}
