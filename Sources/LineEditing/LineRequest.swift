/// What a caller asks the person for: one line.
package struct LineRequest: Equatable, Sendable {
  /// Plain text, without colour codes.
  ///
  /// Lines above the last one are printed first.
  package var prompt: String
  /// The same text with colour codes; `nil` for no colours.
  package var styledPrompt: String?
  /// A text to start from, such as an existing answer that is to be changed.
  package var initial: String
  /// Whether the arrow keys bring back earlier lines.
  package var offersHistory: Bool

  package init(
    prompt: String, styledPrompt: String? = nil, initial: String = "", offersHistory: Bool = false
  ) {
    self.prompt = prompt
    self.styledPrompt = styledPrompt
    self.initial = initial
    self.offersHistory = offersHistory
  }
}
