internal import Playbooks

/// The playbooks of a run, read when first needed.
final class PlaybookShelf {
  private(set) var sources: PlaybookSources
  private var loaded: Library?

  init(_ surroundings: Surroundings) {
    sources = PlaybookSources(surroundings: surroundings)
  }

  func library() throws -> Library {
    if let loaded { return loaded }
    let library = try sources.library()
    loaded = library
    return library
  }

  /// Reads all playbooks again, with more files and folders if given; nothing changes if there are
  /// problems.
  func reload(adding files: [String] = [], folders: [String] = []) throws {
    var changed = sources
    changed.files += files
    changed.folders += folders
    loaded = try changed.library()
    sources = changed
  }
}
