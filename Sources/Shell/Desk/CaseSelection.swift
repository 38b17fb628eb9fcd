internal import Foundation
internal import Playbooks

/// The cases a command works on, and the library they are held against.
struct CaseSelection {
  let library: Library
  let cases: [CaseFile]

  /// All loaded cases, or those that are named.
  ///
  /// A named playbook is loaded on top of the others, and brings the cases in a folder `cases`
  /// beside it along.
  ///
  /// - Throws: ``FileFailure`` for what cannot be read, ``Problems`` for what is wrong in it.
  init(_ paths: [String], at desk: Desk) throws {
    let named = try paths.map(NamedFiles.init)
    let playbooks = named.flatMap(\.playbooks)
    library =
      playbooks.isEmpty
      ? try desk.library()
      : try PlaybookSources.library(of: try desk.playbooks.sources.sources() + playbooks)
    let sources = paths.isEmpty ? try desk.playbooks.sources.cases() : named.flatMap(\.cases).unique
    cases = try CaseFile.all(in: sources, library: library)
  }
}

/// What a path on the command line brings: playbooks, cases, run sheets or all of them.
struct NamedFiles {
  let playbooks: [PlaybookSources.Source]
  let cases: [PlaybookSources.Source]
  let runSheets: [PlaybookSources.Source]

  /// Reads a file, or what is in a folder, and the folders `cases` and `workshops` in it or beside the
  /// playbook.
  ///
  /// - Throws: ``DeskRefusal`` if there is none of them.
  init(_ path: String) throws {
    let files = try PlaybookSources.fileOrFolder(path)
    playbooks = files.filter { !$0.isCase && !$0.isRunSheet }
    let folder =
      playbooks.first.map { URL(filePath: $0.file).deletingLastPathComponent() }
      ?? URL(filePath: path)
    let beside = { (name: String) in
      try PlaybookSources.folderIfThere(folder.appending(path: name).relativePath)
    }
    cases = files.filter(\.isCase) + (try beside("cases"))
    runSheets = files.filter(\.isRunSheet) + (try beside("workshops"))
    guard !playbooks.isEmpty || !cases.isEmpty || !runSheets.isEmpty else {
      throw DeskRefusal.nothingIn(folder: path)
    }
  }
}

extension PlaybookSources {
  /// What is named on the command line: a file, or the playbooks in a folder.
  static func fileOrFolder(_ path: String) throws -> [Source] {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? try folder(path) : [try file(path)]
  }
}

extension [PlaybookSources.Source] {
  /// The same without files that stand here before: what lies beside two files is named by both.
  var unique: [PlaybookSources.Source] {
    var seen: Set<String> = []
    return filter { seen.insert(URL(filePath: $0.file).standardizedFileURL.path).inserted }
  }
}

extension PlaybookSources.Source {
  /// Whether it is written as a case; what is neither that nor a run sheet counts as a playbook.
  var isCase: Bool { !isRunSheet && has("case:") }

  var isRunSheet: Bool { has("workshop:") }

  private func has(_ key: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix(key) }
  }
}

extension CaseFile {
  /// Reads cases.
  ///
  /// - Throws: ``Problems`` with every problem of every case.
  static func all(
    in sources: [PlaybookSources.Source], library: Library
  ) throws(Problems)
    -> [CaseFile]
  {
    var problems: [Problem] = []
    let cases = sources.compactMap { source -> CaseFile? in
      do throws(Problems) {
        return try CaseFile(yaml: source.text, file: source.file, library: library)
      } catch {
        problems += error.all
        return nil
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return cases
  }
}
