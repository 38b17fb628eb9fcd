/// What came of asking for a line.
package enum LineReply: Equatable, Sendable {
  /// The line without its line break. From the editor it holds no control characters.
  case line(String)
  /// Ctrl-C: this line is dropped, nothing else.
  case cancelled
  /// Ctrl-D on an empty line, or the end of the input.
  case end
  /// SIGTERM or SIGHUP came: save and leave. The terminal is restored already.
  case terminated(Int32)
  /// Reading failed for a reason of the machine's.
  case failed(errno: Int32)
}
