/// A line that tells a watching person how far a long computation is.
struct Progress {
  private let console: any Console

  init(_ console: any Console) {
    self.console = console
  }

  /// Called on the thread that began the computation.
  func show(_ done: Int, of all: Int) {
    guard console.isInteractive, console.theme != .none else { return }
    let filled = done * 30 / max(1, all)
    let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 30 - filled)
    console.complain(done < all ? "\r\(bar) \(done) of \(all)" : "\r\u{1B}[K")
  }
}
