/// What has changed beside a line while it is awaited.
package struct LineUpdate: Equatable, Sendable {
  /// What is asked for now; of its prompt the last row is drawn.
  package let request: LineRequest
  /// Lines to show above the line at once, with the bell.
  package let linesAbove: [String]
  /// Milliseconds after which something may have changed again; `nil` for never.
  package let again: Int32?

  package init(request: LineRequest, linesAbove: [String] = [], again: Int32?) {
    self.request = request
    self.linesAbove = linesAbove
    self.again = again
  }
}
