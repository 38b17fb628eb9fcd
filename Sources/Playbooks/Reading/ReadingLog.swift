/// Collects what one reading finds: the problems, so that an author sees all of them at once, and
/// the names to be looked up once all playbooks are read.
final class ReadingLog {
  /// Whether an author is there who can mend what was perhaps not meant; a text that conversations ran
  /// on stays as it is.
  private let tellsSlips: Bool
  private(set) var problems: [Problem] = []
  private(set) var references: [Reference] = []

  init(tellsSlips: Bool = true) {
    self.tellsSlips = tellsSlips
  }

  /// Something the text may say otherwise than its author meant.
  func slip(at place: Place, _ message: String) {
    if tellsSlips { error(at: place, message) }
  }

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  func error(at place: Place, _ message: String) {
    problems.append(Problem(.error, at: place, message))
  }

  func refer(to target: Reference.Target, at place: Place) {
    references.append(Reference(place: place, target: target))
  }
}
