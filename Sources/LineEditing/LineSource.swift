/// Where lines come from: a terminal with editing, or plain input.
///
/// Not `Sendable` on purpose: a terminal belongs to one thread.
package protocol LineSource: AnyObject {
  /// Asked while a line is awaited; `nil` if nothing beside it changes.
  var onWait: (() -> LineUpdate?)? { get set }
  /// Waits for one line.
  func read(_ request: LineRequest) -> LineReply
  /// Lets the arrow keys bring this line back from now on, also in later runs.
  ///
  /// The caller decides after reading, because only then is it known whether a line was a
  /// command or a private answer. A line that starts with a space stays out.
  func remember(_ line: String)
}
