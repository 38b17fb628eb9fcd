/// Whom a conversation is about, and since when; what the texts of playbooks are worded for.
package struct Matter: Hashable, Sendable {
  package let scope: Scope
  /// `nil` where nobody said.
  package let since: Since?

  package init(scope: Scope = .everyone, since: Since? = nil) {
    self.scope = scope
    self.since = since
  }

  /// What a conversation without an opening is about.
  package static let usual = Matter()

  /// Facts that the opening sets; conditions may name them without `elsewhere`.
  static let facts: [String: [String]] = [
    "scope": Scope.allCases.map(\.rawValue), "since": Since.allCases.map(\.rawValue),
  ]

  /// The word of one of ``facts``; `nil` if it is not set, or none of them.
  package func word(of fact: String) -> String? {
    switch fact {
    case "scope": scope.rawValue
    case "since": since?.rawValue
    default: nil
    }
  }

  /// Whether a name is one of ``facts``.
  package static func sets(_ fact: String) -> Bool { facts[fact] != nil }
}

/// Whom it is about.
package enum Scope: String, CaseIterable, Codable, Sendable {
  case everyone
  case onePerson = "one-person"
  case twoPeople = "two-people"
  case twoGroups = "two-groups"
  case newcomers
  /// The leader's own leaders, or leads who report to the leader.
  case above
}

/// Since when it is so.
package enum Since: String, CaseIterable, Codable, Sendable {
  case twoWeeks = "two-weeks"
  case month
  case threeMonths = "three-months"
  case longer

  /// As it stands in a sentence, for `{since}`.
  package var phrase: String {
    switch self {
    case .twoWeeks: "in the last two weeks"
    case .month: "in the last month"
    case .threeMonths: "in the last three months"
    case .longer: "since it began"
    }
  }
}
