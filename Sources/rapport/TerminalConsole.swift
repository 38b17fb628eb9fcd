internal import Foundation
internal import LineEditing
internal import Shell

/// The shell's console on this process's standard input and output.
final class TerminalConsole: Console {
  let usesColour: Bool
  let isInteractive: Bool
  let isPlain: Bool
  private(set) var hasLostOutput = false
  private let source: any LineSource

  /// Edits lines if the terminal allows it; `isPlain` asks for plain lines.
  init(isPlain: Bool, surroundings: Surroundings) {
    let mode = TerminalMode.current(environment: surroundings.variables, plain: isPlain)
    usesColour = mode.colours
    self.isPlain = isPlain
    isInteractive = mode.prompts
    source = TerminalConsole.source(mode, surroundings)
  }

  private static func source(_ mode: TerminalMode, _ surroundings: Surroundings) -> any LineSource {
    let history = HistoryFile(path: surroundings.dataFolder.appending(path: "history").path)
    if mode.edits, let editor = LineEditor(program: "rapport", history: history) { return editor }
    return PlainLineReader(prompts: mode.prompts)
  }

  var width: Int { source.columns }

  var completer: ((String) -> [CompletionCandidate])? {
    didSet {
      guard let editor = source as? LineEditor else { return }
      editor.completer = completer.map { complete in
        { line in
          Completion(
            replacing: TypedLine(line).lastAsTyped.count,
            candidates: complete(line).map {
              .init($0.word, detail: $0.detail.isEmpty ? nil : $0.detail)
            })
        }
      }
    }
  }

  func readLine(prompt: String) -> Typed {
    flush()
    let request = LineRequest(
      prompt: prompt, styledPrompt: usesColour ? "\u{1B}[1m\(prompt)\u{1B}[0m" : nil,
      offersHistory: true)
    return switch source.read(request) {
    case .line(let line): .line(line)
    case .cancelled: .cancelled
    case .end: .end
    case .failed(let errno): .failed(reason: String(cString: strerror(errno)))
    case .terminated(let signal): .terminated(signal: signal)
    }
  }

  func clear() {
    if isInteractive, !isPlain, usesColour { write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
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

  private func flush() { fflush(nil) }
}
