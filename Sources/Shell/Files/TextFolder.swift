internal import Foundation

/// Folders of text files, as a person names them.
///
/// What goes wrong is a ``FileFailure``.
enum TextFolder {
  /// Writes files, anew or over what is there; makes the folder if there is none.
  static func write(_ files: [(name: String, text: String)], to folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FileFailure(path: folder, doing: .writing, error)
    }
    for file in files { try TextFile.write(file.text, to: path(of: file.name, in: folder)) }
  }

  /// Writes what is not there yet, and names it.
  static func add(_ files: [(name: String, text: String)], to folder: String) throws -> [String] {
    try write([], to: folder)
    let present = try names(in: folder)
    let missing = files.filter { !present.contains($0.name) }
    try write(missing, to: folder)
    return missing.map(\.name)
  }

  static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  static func names(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw FileFailure(path: folder, doing: .reading, error)
    }
  }
}
