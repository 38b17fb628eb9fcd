/// Collects what one reading finds: the problems, so that an author sees all of them at once, and
/// the names to be looked up once all playbooks are read.
final class ReadingLog {
  private(set) var problems: [Problem] = []
  private(set) var references: [Reference] = []

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  func error(at place: Place, _ message: String) {
    problems.append(Problem(.error, at: place, message))
  }

  func refer(to target: Reference.Target, at place: Place) {
    references.append(Reference(place: place, target: target))
  }
}
