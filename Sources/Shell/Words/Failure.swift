internal import Playbooks
internal import Reports

/// Any error as a person reads it, with the exit code it ends a run with; the one place for both.
package struct Failure {
  package enum Code: Int32, Sendable {
    case done = 0
    case usage = 64
    case content = 65
    case notFound = 66
    case ours = 70
    case files = 74
  }

  package let text: String
  package let code: Code

  init(_ text: String, _ code: Code) {
    self.text = text
    self.code = code
  }

  init(_ told: Told) { self.init(told.text, told.code) }

  init(_ error: any Error) {
    switch error {
    case let error as ScriptFailure:
      self.init("line \(error.line): \(error.failure.text)", error.failure.code)
    case let error as any ToldError: self.init(error.told)
    case let problems as Problems:
      let shown = problems.all.prefix(Problems.mostShown).map(\.description)
      self.init(
        (shown + [Problems.rest(of: problems.all.count)].compactMap(\.self))
          .joined(separator: "\n"), .content)
    default:
      self.init("Something went wrong inside Rapport: \(error)", .ours)
    }
  }
}

/// What ended a script, and in which of its lines.
struct ScriptFailure: Error {
  /// Counts from 1.
  let line: Int
  let failure: Failure
}

extension Problems {
  /// More of them nobody reads at once.
  static let mostShown = 100

  /// What is said of those that are not shown.
  static func rest(of count: Int) -> String? {
    count > mostShown ? "And \((count - mostShown).of("more problem", "more problems"))." : nil
  }
}
