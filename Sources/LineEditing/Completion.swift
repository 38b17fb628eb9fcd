/// What may stand before the cursor instead of what does.
package struct Completion: Equatable, Sendable {
  /// How many characters before the cursor are replaced.
  package var replacing: Int
  package var candidates: [Candidate]

  package init(replacing: Int, candidates: [Candidate]) {
    self.replacing = replacing
    self.candidates = candidates
  }

  /// One text that fits, and a word on what it is.
  package struct Candidate: Equatable, Sendable {
    package var text: String
    package var detail: String?

    package init(_ text: String, detail: String? = nil) {
      self.text = text
      self.detail = detail
    }
  }
}

extension Completion {
  /// What a press of the Tab key does.
  enum Step: Equatable {
    case nothing
    case replace(String)
    case list
  }

  /// The next step, given the characters that `replacing` counts.
  func step(from typed: String) -> Step {
    guard let first = candidates.first else { return .nothing }
    guard candidates.count > 1 else {
      // A folder, or `name=`, goes on.
      let goesOn = first.text.hasSuffix("/") || first.text.hasSuffix("=")
      return .replace(goesOn ? first.text : first.text + " ")
    }
    let common = candidates.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
    return common.count > typed.count ? .replace(common) : .list
  }
}

extension String {
  /// The characters both start with.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
