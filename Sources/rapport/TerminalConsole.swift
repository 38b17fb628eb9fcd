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
  private let history: HistoryFile
  /// Made when the first line is read: until then Ctrl-C ends the program, as with any other.
  private lazy var source: any LineSource = makeSource()

  /// Edits lines if the terminal allows it; `isPlain` asks for plain lines.
  init(isPlain: Bool, surroundings: Surroundings) {
    mode = TerminalMode.current(environment: surroundings.variables, plain: isPlain)
    theme = Theme(
      surroundings, bold: mode.styles.contains(.bold), faint: mode.styles.contains(.faint),
      colours: mode.styles.contains(.colours))
    self.isPlain = mode.isPlain
    isInteractive = mode.prompts
    history = HistoryFile(path: surroundings.dataFolder.appending(path: "history").path)
  }

  var width: Int { TerminalSize().columns }
  var completer: ((String) -> [CompletionCandidate])?
  var onClear: (() -> Void)?

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
    let request = LineRequest(
      prompt: prompt, styledPrompt: theme == .none ? nil : theme.titled(prompt))
    return Typed(source.read(request))
  }

  func readSecret(prompt: String) -> Typed? {
    fflush(nil)
    return SecretReader().map { Typed($0.read(prompt: prompt)) }
  }

  func clear() {
    if mode.edits { write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
  }

  func remember(_ command: String) { source.remember(command) }

  func write(_ text: String) {
    guard !hasLostOutput else { return }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      hasLostOutput = true
    }
  }

  func complain(_ text: String) {
    // Where even this cannot be written, there is nobody left to tell.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
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
