/// What a caller asks the person for: one line.
package struct LineRequest: Equatable, Sendable {
  /// Plain text, without colour codes.
  ///
  /// Lines above the last one are printed first.
  package var prompt: String
  /// The same text with colour codes; `nil` for no colours.
  package var styledPrompt: String?

  package init(prompt: String, styledPrompt: String? = nil) {
    self.prompt = prompt
    self.styledPrompt = styledPrompt
  }
}
