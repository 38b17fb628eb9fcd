internal import Foundation
internal import LineEditing
internal import Shell

/// The shell's console on this process's standard input and output.
final class TerminalConsole: Console {
  let theme: Theme
  let isPlain: Bool
  let isInteractive: Bool
  private(set) var hasLostOutput = false
  private let mode: TerminalMode
  private let now: () -> Date
  private let history: HistoryFile
  /// Made when the first line is read: until then Ctrl-C ends the program, as with any other.
  private lazy var source: any LineSource = makeSource()

  /// Edits lines if the terminal allows it; `isPlain` asks for plain lines.
  init(isPlain: Bool, surroundings: Surroundings) {
    mode = TerminalMode.current(environment: surroundings.variables, plain: isPlain)
    theme = Theme(
      bold: mode.styles.contains(.bold), faint: mode.styles.contains(.faint),
      colours: mode.styles.contains(.colours), surroundings.variable)
    self.isPlain = mode.isPlain
    isInteractive = mode.prompts
    now = surroundings.now
    history = HistoryFile(path: surroundings.dataFolder.appending(path: "history").path)
  }

  var width: Int { TerminalSize().columns }
  var height: Int? { mode.edits && !isPlain ? TerminalSize().rows : nil }
  var completer: ((String) -> [CompletionCandidate])?
  var onClear: (() -> Void)?
  var timer: RoomTimer?

  private func makeSource() -> any LineSource {
    guard mode.edits, let editor = LineEditor(program: "rapport", history: history) else {
      return PlainLineReader(prompts: mode.prompts)
    }
    editor.completer = { [unowned self] in completion(of: $0) }
    editor.onClear = { [unowned self] in onClear?() }
    return editor
  }

  private func completion(of line: String) -> Completion {
    Completion(
      replacing: TypedLine(line).lastAsTyped.count,
      candidates: (completer?(line) ?? []).map {
        .init($0.word, detail: $0.detail.isEmpty ? nil : $0.detail)
      })
  }

  func readLine(prompt: String) -> Typed {
    fflush(nil)
    source.onWait = { [unowned self] in update(prompt) }
    return Typed(source.read(request(prompt)))
  }

  func hidingWhatIsTyped<Result>(
    _ body: (_ read: (_ prompt: String) -> Typed?) throws -> Result
  ) rethrows -> Result {
    fflush(nil)
    let reader = SecretReader()
    defer { reader?.end() }
    return try body { prompt in reader.map { Typed($0.read(prompt: prompt)) } }
  }

  /// The prompt, behind what is left on the timer if the screen can keep that right.
  private func request(_ prompt: String) -> LineRequest {
    let rest = mode.edits ? timer.map { "[\($0.shown(at: now()))] " } ?? "" : ""
    return LineRequest(
      prompt: rest + prompt, styledPrompt: theme == .none ? nil : rest + theme.titled(prompt))
  }

  /// What the timer changes while a line is awaited.
  private func update(_ prompt: String) -> LineUpdate? {
    guard let timer else { return nil }
    let now = now()
    guard timer.isOver(at: now) else {
      return LineUpdate(
        request: request(prompt),
        again: mode.edits ? timer.pause(at: now) : timer.pauseUntilOver(at: now))
    }
    self.timer = nil
    return LineUpdate(request: request(prompt), linesAbove: [timer.isUp], again: nil)
  }

  func clear() -> Bool {
    if mode.edits { send("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
    return mode.edits
  }

  func remember(_ command: String) { source.remember(command) }

  /// On a terminal nothing is written that it might obey, wherever the text comes from.
  func write(_ text: String) {
    send(isatty(STDOUT_FILENO) == 1 ? theme.safe(text) : text)
  }

  private func send(_ text: String) {
    guard !hasLostOutput else { return }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      hasLostOutput = true
    }
  }

  func complain(_ text: String) {
    // Where even this cannot be written, there is nobody left to tell.
    let shown = isatty(STDERR_FILENO) == 1 ? theme.safe(text) : text
    try? FileHandle.standardError.write(contentsOf: Data(shown.utf8))
  }
}

extension Typed {
  fileprivate init(_ reply: LineReply) {
    self =
      switch reply {
      case .line(let line): .line(line)
      case .cancelled: .cancelled
      case .end: .end
      case .failed(let errno): .failed(reason: String(cString: strerror(errno)))
      case .terminated(let signal): .terminated(signal: signal)
      }
  }
}
