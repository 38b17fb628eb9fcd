import LineEditing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Echoes lines until "quit", for tests that need a program at the other end of a terminal.
///
/// DEMO_PROMPT, DEMO_STYLED and DEMO_HISTORY set up what it asks; DEMO_TICKS has a clock run down
/// beside the prompt, one tick whenever the line's source looks.
@main
struct LineDemo {
  let source: any LineSource
  let request: LineRequest

  static func main() {
    openStandardDescriptors()
    let names = [
      "TERM", "INSIDE_EMACS", "NO_COLOR", "ACCESSIBLE", "DEMO_PROMPT", "DEMO_STYLED",
      "DEMO_HISTORY", "DEMO_TICKS",
    ]
    var environment: [String: String] = [:]
    for name in names { environment[name] = getenv(name).map { String(cString: $0) } }
    LineDemo(environment).run()
  }

  init(_ environment: [String: String]) {
    source = Self.source(environment)
    request = LineRequest(
      prompt: environment["DEMO_PROMPT"] ?? "> ", styledPrompt: environment["DEMO_STYLED"])
    if let ticks = environment["DEMO_TICKS"].flatMap({ Int($0) }) { runClock(ticks) }
  }

  private static func source(_ environment: [String: String]) -> any LineSource {
    let mode = TerminalMode.current(environment: environment)
    let history = environment["DEMO_HISTORY"].map { HistoryFile(path: $0) }
    guard mode.edits, let editor = LineEditor(program: "line-demo", history: history) else {
      return PlainLineReader(prompts: mode.prompts)
    }
    editor.completer = DemoWords.completion
    editor.onClear = { print("cleared") }
    return editor
  }

  private func runClock(_ ticks: Int) {
    var left = ticks
    source.onWait = { [request] in
      left -= 1
      guard left >= 0 else { return nil }
      return left > 0
        ? LineUpdate(request: LineRequest(prompt: "[\(left)] > "), again: 1)
        : LineUpdate(request: request, linesAbove: ["Time is up."], again: nil)
    }
  }

  private func run() {
    while true {
      let reply = source.read(request)
      print(Self.described(reply))
      fflush(nil)
      switch reply {
      case .line("quit"), .end: return
      case .line(let line): source.remember(line)
      case .cancelled: break
      case .terminated(let signal): exit(128 + signal)
      case .failed: exit(1)
      }
    }
  }

  private static func described(_ reply: LineReply) -> String {
    switch reply {
    case .line(let line) where line.count > 1000: "line of \(line.count)"
    case .line(let line): "line <\(line)>"
    case .cancelled: "cancelled"
    case .end: "end"
    case .terminated(let signal): "terminated \(signal)"
    case .failed(let errno): "failed \(errno)"
    }
  }
}
