internal import Coaching
internal import Foundation
internal import Playbooks
internal import Sessions
internal import ShippedPlaybooks

/// Where playbooks come from; of two with the same id the later one counts.
///
/// In this order: the shipped ones, the user's folder, `$RAPPORT_PLAYBOOKS`, `--playbooks`, and
/// files loaded in the shell.
struct PlaybookSources {
  /// A playbook's text and what to call its file.
  struct Source: Sendable, Equatable {
    let file: String
    let text: String
  }

  let surroundings: Surroundings
  /// Folders named on the command line.
  var folders: [String] = []
  /// Files loaded in the shell.
  var files: [String] = []

  /// All texts, in the order in which they replace each other.
  ///
  /// - Throws: ``FileFailure`` for a folder or file that was named and cannot be read.
  func sources() throws -> [Source] {
    let shipped = PlaybookSources.shipped(.playbook)
    return try shipped + allFolders.flatMap(PlaybookSources.folder)
      + files.map(PlaybookSources.file)
  }

  /// All cases: the shipped ones, and those in a folder `cases` beside the user's playbooks.
  func cases() throws -> [Source] {
    try PlaybookSources.shipped(.file) + beside("cases")
  }

  /// All workshops: the shipped ones, and those in a folder `workshops` beside the user's playbooks.
  func workshops() throws -> [Source] {
    try PlaybookSources.shipped(.workshop) + beside("workshops")
  }

  /// What is in a folder of this name beside the user's playbooks.
  private func beside(_ name: String) throws -> [Source] {
    try allFolders.map { URL(filePath: $0).appending(path: name).relativePath }
      .flatMap(PlaybookSources.folderIfThere)
  }

  /// A shipped playbook or case, by its file.
  static func shipped(_ file: String) -> Source? {
    shippedPlaybooks.first { $0.file == file }.map { Source(file: $0.file, text: $0.text) }
  }

  static func shipped(_ kind: ShippedPlaybook.Kind) -> [Source] {
    shippedPlaybooks.filter { $0.kind == kind }.map { Source(file: $0.file, text: $0.text) }
  }

  /// The user's own folder if there is one, then those that were named.
  private var allFolders: [String] {
    let own = surroundings.playbookFolder.path
    let named = surroundings.variable("RAPPORT_PLAYBOOKS") ?? ""
    return (FileManager.default.fileExists(atPath: own) ? [own] : [])
      + named.split(separator: ":").map(String.init) + folders
  }

  /// Everything read and linked; what was read the last time in the same words is taken from what was
  /// kept of it.
  ///
  /// - Throws: ``Problems`` with every problem of every playbook.
  func library() throws -> Library {
    let sources = try sources()
    guard sources != PlaybookSources.shipped(.playbook) else {
      return try PlaybookSources.library(of: sources)
    }
    let kept = KeptForm(
      in: DataFolder(surroundings.dataFolder),
      version: "\(rapportVersion) \(Library.formVersion)",
      of: sources.lazy.map { ($0.file, $0.text) })
    let texts = sources.map(\.text)
    if let bytes = kept.bytes, let library = try? Library(form: bytes, texts: texts) {
      return library
    }
    let library = try PlaybookSources.library(of: sources)
    kept.keep(library.form(for: texts))
    return library
  }

  /// Reads and links these texts; of two playbooks with the same id the later one counts.
  ///
  /// - Throws: Every problem of every text, and of those that could be read together.
  static func library(
    of sources: [Source], areStored: Bool = false
  ) throws(Problems) -> Library {
    sources == shipped(.playbook)
      ? try shippedLibrary.get() : try read(sources, areStored: areStored)
  }

  /// The shipped playbooks as they are, read once in a run.
  private static let shippedLibrary = Result { () throws(Problems) in
    let sources = shipped(.playbook)
    do throws(FormError) {
      return try Library(form: Array(shippedLibraryForm.utf8), texts: sources.map(\.text))
    } catch {
      return try read(sources)
    }
  }

  private static func read(
    _ sources: [Source], areStored: Bool = false
  ) throws(Problems) -> Library {
    var playbooks: [Playbook] = []
    var problems: [Problem] = []
    for source in sources {
      do throws(Problems) {
        let playbook = try Playbook(yaml: source.text, file: source.file, isStored: areStored)
        if let index = playbooks.firstIndex(where: { $0.id == playbook.id }) {
          playbooks[index] = playbook
        } else {
          playbooks.append(playbook)
        }
      } catch {
        problems += error.all
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    let library = try Library(playbooks)
    if !areStored { try requireSafety(in: library) }
    return library
  }

  /// - Throws: Where a playbook took the place of the one that says what to do about matters beyond a
  ///   plan, and says nothing of it: notes would be kept without asking.
  private static func requireSafety(in library: Library) throws(Problems) {
    guard library.safety == nil else { return }
    let replaced = try shippedLibrary.get().playbooks.filter { $0.safety != nil }.map(\.id)
    guard let playbook = library.playbooks.first(where: { replaced.contains($0.id) }) else {
      return
    }
    throw Problems([
      Problem(
        at: playbook.place,
        "'\(playbook.id)' takes the place of a playbook with a group 'safety' and has none, so notes about "
          + "harm would be kept without asking; give it one, or another name")
    ])
  }

  /// The playbooks in a folder, by name.
  static func folder(_ path: String) throws -> [Source] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw FileFailure(path: path, doing: .reading, error)
    }
    // What is hidden is an editor's, such as the link to whoever has a file open.
    return try names.filter { !$0.hasPrefix(".") && ["yaml", "yml"].contains($0.fileEnding) }
      .sorted()
      .map { try plainFile(URL(filePath: path).appending(path: $0).relativePath) }
  }

  /// The files in a folder that need not be there.
  static func folderIfThere(_ path: String) throws -> [Source] {
    FileManager.default.fileExists(atPath: path) ? try folder(path) : []
  }

  /// A file of a folder; a pipe in it would keep everybody waiting.
  private static func plainFile(_ path: String) throws -> Source {
    var status = stat()
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw DeskRefusal.noPlainPlaybook(path: path)
    }
    return try file(path)
  }

  static func file(_ path: String) throws -> Source {
    Source(file: path, text: try TextFile.read(path))
  }
}
