import CLibedit
import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Lines edited on the terminal of standard input and output, by libedit.
///
/// Keys and signals are read by this class, not by libedit, so that Ctrl-C, a resize or a stop
/// may come at any moment. Everything happens on the thread that made it. While it lives,
/// SIGINT, SIGTERM and SIGHUP are replies of ``read(_:)``.
package final class LineEditor: LineSource {
  /// What the Tab key offers for the line up to the cursor.
  package var completer: ((_ lineBeforeCursor: String) -> Completion)?
  /// Called when Ctrl-L has cleared the screen: what is printed stands above the prompt.
  package var onClear: (() -> Void)?
  package var onWait: (() -> LineUpdate?)?

  let libedit: Libedit
  let signals: SignalWatch
  private let history: EditorHistory
  let isUTF8: Bool

  var decoder = KeyDecoder()
  /// Keys to hand to libedit before any that are typed.
  var pendingKeys: [EditorKey] = []
  /// What the ``EditorKey/insert`` key puts into the line.
  var insertion = ""
  /// Lines to print above the prompt when libedit draws it next.
  var linesAbove: [String] = []
  var prompt = Prompt(LineRequest(prompt: ""), isUTF8: true)
  /// Whether libedit has drawn its plain prompt over the styled one.
  var needsPaint = false
  /// How the line under edit ended, if not by Enter.
  var ending: LineReply?

  /// An editor, `nil` where the terminal or the user's ~/.editrc allows no editing.
  ///
  /// - Parameters:
  ///   - program: the name that lines of ~/.editrc may start with.
  ///   - history: where remembered lines are kept; `nil` for this run's memory only.
  package init?(program: String, history: HistoryFile? = nil) {
    isUTF8 = TerminalLocale.useUTF8()
    cterminal_heal(STDIN_FILENO)
    _ = cterminal_save(STDIN_FILENO)
    guard let libedit = Libedit(program: program), let history = EditorHistory(history) else {
      return nil
    }
    self.libedit = libedit
    self.history = history
    signals = SignalWatch([SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT])
    _ = cterminal_install_restore()
    setUp()
    guard libedit.canEdit else { return nil }
  }

  package func remember(_ line: String) {
    history.remember(line)
  }

  package func read(_ request: LineRequest) -> LineReply {
    let waiting = signals.take()
    if let signal = waiting.termination { return .terminated(signal) }
    // A Ctrl-Z from while the program was busy still counts, a Ctrl-C does not.
    if waiting.contains(SIGTSTP) { cterminal_stop() }
    begin(request)
    let line = libedit.readLine()
    finish()
    if let ending { return ending }
    guard var line else { return .end }
    if line.last == "\n" { line.removeLast() }
    return .line(line.printable)
  }

  private func begin(_ request: LineRequest) {
    prompt = Prompt(request, isUTF8: isUTF8)
    ending = nil
    linesAbove = []
    insertion = ""
    pendingKeys = []
    libedit.setPrompt(prompt.plain)
    libedit.resize()
    history.use(in: libedit)
    write(prompt.heading + BracketedPaste.on)
    cterminal_guard(1)
    // Before the prompt is seen: what is typed in answer to it must not meet a cooked terminal.
    libedit.setRaw(true)
  }

  private func finish() {
    write(BracketedPaste.off)
    libedit.setRaw(false)
    cterminal_guard(0)
  }
}
