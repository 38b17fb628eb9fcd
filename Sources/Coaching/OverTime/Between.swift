internal import Playbooks

/// What was agreed and done between two conversations.
package struct Between: Sendable, Equatable {
  /// One thing, in the order of days.
  package struct Line: Sendable, Equatable {
    package let day: Day
    package let title: String
    /// What became of it: `planned`, `done` …
    package let what: String

    package init(day: Day, title: String, what: String) {
      self.day = day
      self.title = title
      self.what = what
    }
  }

  package let lines: [Line]

  package init(_ lines: [Line]) {
    self.lines = lines
  }

  /// What the plan of the earlier conversation was to begin with: its focus and what comes next.
  package init(planned plan: Plan) {
    lines = ([plan.focus].compactMap(\.self) + plan.next).map {
      Line(day: $0.by, title: $0.action.title, what: "planned")
    }
  }
}
