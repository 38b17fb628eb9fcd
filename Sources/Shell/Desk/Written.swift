extension Desk {
  /// Says where something was written, at a prompt; on the command line silence says so.
  func sayWritten(to file: String) {
    if asker.isAtPrompt { say("Written to \(file).") }
  }

  /// Says which files were added to a folder.
  func sayWritten(_ names: [String], to folder: String) {
    say(
      names.isEmpty
        ? "Everything is there already; nothing was changed."
        : "Written to \(folder): \(names.joined(separator: ", ")).")
  }
}

extension OutputOptions {
  /// Writes `text` there, and says so.
  func write(
    _ text: String, to output: String, readableBy readers: WholeFile.Readers = .asBefore,
    at desk: Desk
  ) throws {
    try replacing.requireFree(output)
    try TextFile.write(text, to: output, readableBy: readers)
    desk.sayWritten(to: output)
  }
}
