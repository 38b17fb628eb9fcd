/// Texts that go into a folder, and a word on which were written.
struct FolderWriting: Act {
  let files: [(name: String, text: String)]
  let folder: String
  /// Whether files that are there may be replaced; without it, they are left alone.
  var replacing: ReplaceOptions?

  func act(in sitting: Sitting) throws {
    let names = try written()
    sitting.say(
      names.isEmpty
        ? "Everything is there already; nothing was changed."
        : "Written to \(folder): \(names.joined(separator: ", ")).")
  }

  private func written() throws -> [String] {
    guard let replacing else { return try TextFolder.add(files, to: folder) }
    // Nothing is written where one file stands in the way.
    for file in files { try replacing.requireFree(TextFolder.path(of: file.name, in: folder)) }
    try TextFolder.write(files, to: folder)
    return files.map(\.name)
  }
}
