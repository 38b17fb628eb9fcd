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

  /// Playbooks that were read again, and where they come from.
  typealias Change = (sources: PlaybookSources, library: Library)

  /// Reads all playbooks again, with more files and folders if given.
  func reading(adding files: [String] = [], folders: [String] = []) throws -> Change {
    var changed = sources
    changed.files += files.filter { !sources.files.contains($0) }
    changed.folders += folders
    return (changed, try changed.library())
  }

  /// Goes on with what was read.
  func take(_ change: Change) {
    (sources, loaded) = change
  }
}
