#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Lines as they come: from pipes, from terminals that cannot edit, for screen readers.
package final class PlainLineReader: LineSource {
  private let input: Int32
  private let output: Int32
  private let prompts: Bool
  private let signals: SignalWatch?
  private var buffer = LineBuffer()
  private var hasEnded = false
  private var prompt = ""

  package var onWait: (() -> LineUpdate?)?

  /// A reader of one descriptor.
  ///
  /// - Parameters:
  ///   - input: where lines come from.
  ///   - output: where prompts go.
  ///   - prompts: whether a person is there: prompts are shown and Ctrl-C drops a line.
  package init(input: Int32 = 0, output: Int32 = 1, prompts: Bool) {
    self.input = input
    self.output = output
    self.prompts = prompts
    signals = prompts ? SignalWatch([SIGINT, SIGTERM, SIGHUP]) : nil
  }

  package func read(_ request: LineRequest) -> LineReply {
    // A Ctrl-C from before the question is not meant for it.
    if let signal = signals?.take().termination { return .terminated(signal) }
    prompt = request.styledPrompt ?? request.prompt
    if prompts { write(prompt) }
    return nextReply()
  }

  /// Does nothing: there are no keys to bring a line back.
  package func remember(_ line: String) {}

  private func nextReply() -> LineReply {
    let wait = InputWait(input: input, signals: signals)
    while true {
      if let line = buffer.nextLine() { return .line(line) }
      if hasEnded { return end() }
      switch wait.next(milliseconds: tellUpdate()) {
      case .bytes(let bytes): buffer.append(bytes)
      case .end: hasEnded = true
      case .timeout: break
      case .failed(let errno): return .failed(errno: errno)
      case .signals(let signals):
        if let reply = reply(to: signals) { return reply }
      }
    }
  }

  /// Tells a person what has happened beside the line; what they typed so far stays in force.
  ///
  /// - Returns: milliseconds after which to look again, -1 for never.
  private func tellUpdate() -> Int32 {
    guard prompts, let update = onWait?() else { return -1 }
    if !update.linesAbove.isEmpty {
      write("\u{7}\n" + update.linesAbove.map { $0 + "\n" }.joined() + prompt)
    }
    return update.again ?? -1
  }

  private func end() -> LineReply {
    let rest = buffer.takeRest()
    // At a terminal Ctrl-D ends one request only; a later one may be answered.
    if prompts {
      hasEnded = false
      write("\n")
    }
    return rest.map { .line($0) } ?? .end
  }

  private func reply(to signals: Set<Int32>) -> LineReply? {
    if let signal = signals.termination { return .terminated(signal) }
    guard signals.contains(SIGINT) else { return nil }
    buffer.drop()
    write("\n")
    return .cancelled
  }

  private func write(_ text: String) {
    // What was printed before must be seen before.
    fflush(nil)
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(output, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes.removeFirst(count)
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
