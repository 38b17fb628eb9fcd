import Foundation
import Testing

/// What the build puts into the program, by the tool that does it.
@Suite struct EmbedFilesTests {
  private func embed(
    _ files: [(name: String, text: String)]
  ) throws -> (said: String, code: Int32, source: String?) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files {
      try Data(file.text.utf8).write(to: folder.appending(path: file.name))
    }
    let output = folder.appending(path: "Output.swift")
    let process = Process()
    process.executableURL = URL(filePath: Built.path).deletingLastPathComponent()
      .appending(path: "embed-files")
    process.arguments =
      [output.path, "ShippedTemplates", folder.path]
      + files.map { folder.appending(path: $0.name).path }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (
      said, process.terminationStatus, try? String(contentsOf: output, encoding: .utf8)
    )
  }

  @Test func `a file is put in wherever a line stands for it`() throws {
    let run = try embed([("a", "1\n{{> b}}\n{{> b}}\n2"), ("b", "{{> c}}\n"), ("c", "3")])
    #expect(run.code == 0)
    #expect(run.source?.contains("(file: \"a\", text: #\"\"\"\n1\n3\n3\n2\n\"\"\"#)") == true)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ([("a", "{{> a}}")], "a:1: a > a puts a file into itself"),
      (
        [("a", "x\n{{> b}}"), ("b", "{{> c}}"), ("c", "{{> b}}")], "c:1: a > b > c > b puts a file"
      ),
      ([("a", "x\n{{> b}}")], "a:2: there is no file b to put in"),
    ])
  func `a file that cannot be put in ends the build at its line`(
    _ files: [(name: String, text: String)], _ said: String
  ) throws {
    let run = try embed(files)
    #expect(run.code == 1 && run.said.hasPrefix(said), "\(run.said)")
    #expect(run.source == nil)
  }
}
