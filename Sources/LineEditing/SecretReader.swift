import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads lines that the terminal does not show, such as passphrases.
///
/// From the first line until ``end()`` nothing that is typed is shown. However it ends, also by a
/// signal or a stop, the terminal shows again what is typed.
package final class SecretReader {
  private let signals: SignalWatch
  private let output: Int32

  /// A reader of the terminal of standard input; `nil` if that is none.
  package init?() {
    guard isatty(0) == 1 else { return nil }
    // The prompt must not end up in a file.
    output = isatty(1) == 1 ? 1 : 2
    signals = SignalWatch([SIGINT, SIGTERM, SIGHUP, SIGTSTP])
    cterminal_heal(0)
    _ = cterminal_save(0)
    _ = cterminal_install_restore()
    // A Ctrl-C from before is not meant for it; a Ctrl-Z still counts.
    for signal in signals.take() where signal != SIGINT { raise(signal) }
  }

  /// Shows again what is typed from now on; what was typed meanwhile is dropped, and signals that
  /// came meanwhile act.
  package func end() {
    tcflush(0, TCIFLUSH)
    show()
    signals.giveBack()
  }

  package func read(prompt: String) -> LineReply {
    guard hide(prompt) else { return .failed(errno: errno) }
    // The Enter is not shown either.
    defer { write("\n") }
    let wait = InputWait(input: 0, signals: signals)
    var buffer = LineBuffer()
    while true {
      switch wait.next() {
      case .bytes(let bytes):
        buffer.append(bytes)
        if let line = buffer.nextLine() { return .line(line) }
      case .end: return .end
      case .timeout: break
      case .failed(let errno): return .failed(errno: errno)
      case .signals(let arrived):
        if let signal = arrived.termination { return .terminated(signal) }
        if arrived.contains(SIGINT) { return .cancelled }
        guard arrived.contains(SIGTSTP) else { continue }
        show()
        write("\n")
        cterminal_stop()
        buffer.drop()
        guard hide(prompt) else { return .failed(errno: errno) }
      }
    }
  }

  private func hide(_ prompt: String) -> Bool {
    cterminal_guard(1)
    guard cterminal_hide(0) == 0 else { return false }
    write(prompt)
    return true
  }

  private func show() {
    cterminal_restore()
    cterminal_guard(0)
  }

  private func write(_ text: String) {
    _ = text.withCString { systemWrite(output, $0, strlen($0)) }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<CChar>, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
