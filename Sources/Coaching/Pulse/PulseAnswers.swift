/// What one member said; it is counted at once and kept nowhere.
package struct PulseAnswers: Hashable, Sendable {
  /// For each statement 1 to 5; `nil` for "rather not say".
  package let statements: [Int?]
  /// 0 to 10; `nil` for "rather not say".
  package let recommends: Int?
  /// The index of the member's group; `nil` where the wave has none.
  package let group: Int?

  package init(statements: [Int?], recommends: Int?, group: Int? = nil) {
    self.statements = statements
    self.recommends = recommends
    self.group = group
  }

  /// Whether anything was said.
  package var saysSomething: Bool {
    recommends != nil || statements.contains { $0 != nil }
  }

  /// Whether it can be an answer to the wave: counts and ranges.
  package func fits(_ wave: Wave) -> Bool {
    statements.count == wave.statements.count
      && statements.allSatisfy { $0.map((1...5).contains) ?? true }
      && recommends.map((0...10).contains) ?? true
      && (wave.groups.isEmpty ? group == nil : group.map(wave.groups.indices.contains) == true)
  }
}
