import CLibedit

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What the arrow keys bring back: libedit's list in memory, and the file behind it.
final class EditorHistory {
  private let file: HistoryFile?
  private var entries: HistoryEntries
  /// Whether something went wrong with the file; nothing is written after it.
  private var hasFailed = false
  private let offered: OpaquePointer

  init?(_ file: HistoryFile?) {
    guard let offered = history_init() else { return nil }
    self.file = file
    self.offered = offered
    entries = HistoryEntries(limit: file?.limit ?? HistoryFile.usualLimit)
    do {
      for line in try file?.load() ?? [] { entries.add(line) }
    } catch {
      hasFailed = true
    }
    _ = clibedit_history_set_size(offered, Int32(entries.limit))
    fill()
  }

  deinit {
    history_end(offered)
  }

  /// Lets an editor offer the list.
  func use(in libedit: Libedit) {
    _ = clibedit_use_history(libedit.handle, offered)
  }

  func remember(_ line: String) {
    guard entries.add(line) else { return }
    fill()
    guard let file, !hasFailed else { return }
    do throws(HistoryFile.Failure) {
      try file.append(line)
    } catch {
      // The folder may come later; all else goes wrong again and again.
      if error.errno != ENOENT { hasFailed = true }
    }
  }

  /// libedit drops only a repeat of the newest line, so it gets the whole list each time.
  private func fill() {
    _ = clibedit_history_clear(offered)
    for line in entries.lines { _ = clibedit_history_enter(offered, line) }
  }
}
