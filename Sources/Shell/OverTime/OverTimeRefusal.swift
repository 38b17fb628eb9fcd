internal import Coaching
internal import Playbooks

/// Why conversations do not stand side by side, or in one trend.
enum OverTimeRefusal: Refusal {
  /// So many conversations have these labels.
  typealias Group = (labels: SessionLabels, count: Int)

  case nothingStored
  case noneWithLabels
  case noEarlier
  case noEarlierWithLabels
  case sameConversation(Session.ID)
  case differentLabels([Group])
  /// Where labels are kept back.
  case differentLabelsUnseen

  var told: Told {
    switch self {
    case .nothingStored: Told("No conversation with an answer is stored yet.", .notFound)
    case .noneWithLabels: Told("No conversation has these labels.", .notFound)
    case .noEarlier: Told("There is no earlier conversation to compare with.", .notFound)
    case .noEarlierWithLabels:
      Told(
        "There is no earlier conversation with the same labels",
        right: "name two: \(type: "compare ID ID").", .notFound)
    case .sameConversation(let id): Told("Both are the same conversation, \(id).")
    case .differentLabels(let groups):
      Told(
        Self.different,
        right: (["\(Self.choice):"] + Self.lines(groups)).joined(separator: "\n"))
    case .differentLabelsUnseen: Told(Self.different, right: "\(Self.choice).")
    }
  }

  private static let different =
    "These conversations have different labels, and a trend is about one team."
  private static let choice = "Name it with --client and --team"
  /// Groups named at most where a choice has to be made.
  private static let mostNamed = 10

  private static func lines(_ groups: [Group]) -> [String] {
    let lines = groups.prefix(mostNamed).map { labels, count in
      "  \(type: "trend --client \"\(labels.client)\" --team \"\(labels.team)\"")  (\(count))"
    }
    let rest = groups.count - lines.count
    return lines + (rest > 0 ? ["  and \(rest) more"] : [])
  }
}
