internal import Foundation

/// Runs JavaScript with node, where it is installed.
enum ScriptEngine {
  private static let path = ["/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isThere: Bool { path != nil }

  /// What a script prints, without the last line end; an error is printed, too.
  ///
  /// By way of a file: reading a pipe may be interrupted by the end of another test's process.
  static func output(of script: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pulse-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, output) = (folder.appendingPathComponent("a.js"), folder.appending(path: "out"))
    try Data(script.utf8).write(to: source)
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = [source.path]
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    let text = try String(decoding: Data(contentsOf: output), as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
