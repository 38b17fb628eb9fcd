import CLibedit

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What the arrow keys bring back: libedit's list in memory, and the file behind it.
final class EditorHistory {
  /// The first thing that went wrong with the file; nothing is written after it.
  private(set) var failure: HistoryFile.Failure?
  private let file: HistoryFile?
  private var entries: HistoryEntries
  private let offered: OpaquePointer
  private let empty: OpaquePointer

  init?(_ file: HistoryFile?) {
    guard let offered = history_init(), let empty = history_init() else { return nil }
    self.file = file
    self.offered = offered
    self.empty = empty
    entries = HistoryEntries(limit: file?.limit ?? HistoryFile.usualLimit)
    do throws(HistoryFile.Failure) {
      for line in try file?.load() ?? [] { entries.add(line) }
    } catch {
      failure = error
    }
    _ = clibedit_history_set_size(offered, Int32(entries.limit))
    fill()
  }

  deinit {
    history_end(offered)
    history_end(empty)
  }

  /// Lets an editor offer the list, or nothing.
  func use(in libedit: Libedit, offering isOffered: Bool) {
    _ = clibedit_use_history(libedit.handle, isOffered ? offered : empty)
  }

  func remember(_ line: String) {
    guard entries.add(line) else { return }
    fill()
    guard let file, failure == nil else { return }
    do throws(HistoryFile.Failure) {
      try file.append(line)
    } catch {
      // The folder may come later; all else goes wrong again and again.
      if error.errno != ENOENT { failure = error }
    }
  }

  /// libedit drops only a repeat of the newest line, so it gets the whole list each time.
  private func fill() {
    _ = clibedit_history_clear(offered)
    for line in entries.lines { _ = clibedit_history_enter(offered, line) }
  }
}
