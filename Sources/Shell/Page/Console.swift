/// What a person typed, or why there is no line.
package enum Typed: Equatable, Sendable {
  case line(String)
  /// Ctrl-C: only this line is dropped.
  case cancelled
  /// Ctrl-D on an empty line, or the end of the input.
  case end
  /// The input cannot be read any more.
  case failed(reason: String)
  /// The program was asked to end; everything is stored already.
  case terminated(signal: Int32)
}

/// Where the shell reads and writes; a terminal, a pipe, or a test.
package protocol Console: AnyObject {
  /// Columns.
  var width: Int { get }
  /// Rows of a screen that lines are edited on; `nil` where nothing is to be turned.
  var height: Int? { get }
  var theme: Theme { get }
  /// Whether words and numbers alone are wanted, as by a screen reader.
  var isPlain: Bool { get }
  /// Whether a person sits in front of it: prompts are shown, and errors do not end the run.
  var isInteractive: Bool { get }
  /// Whether something could not be written to standard output: the disk is full, or the terminal
  /// is gone.
  var hasLostOutput: Bool { get }
  /// Tab completion for the line up to the cursor: what its last word may become.
  var completer: ((String) -> [CompletionCandidate])? { get set }
  /// Called when the screen was cleared (Ctrl-L), to show again what the person works on.
  var onClear: (() -> Void)? { get set }
  /// A clock that runs down beside the prompt; who looks tells its end and takes it away.
  var timer: RoomTimer? { get set }

  /// Empties the screen, if there is one that can be emptied, and says whether that was done.
  @discardableResult
  func clear() -> Bool
  func readLine(prompt: String) -> Typed
  /// Shows nothing that is typed until `body` is done, which may read lines after a prompt; reading
  /// gives `nil` if nobody sits there to type.
  func hidingWhatIsTyped<Result>(
    _ body: (_ read: (_ prompt: String) -> Typed?) throws -> Result
  ) rethrows -> Result
  /// Puts a line into the history of commands; answers and notes never go there.
  func remember(_ command: String)
  /// Writes to standard output, as it is.
  func write(_ text: String)
  /// Writes to standard error, as it is.
  func complain(_ text: String)
  /// Shows what went wrong.
  func tell(_ failure: Failure)
}

/// One way to complete the word before the cursor.
package struct CompletionCandidate: Equatable, Sendable {
  package let word: String
  package let detail: String

  package init(_ word: String, _ detail: String) {
    self.word = word
    self.detail = detail
  }
}
