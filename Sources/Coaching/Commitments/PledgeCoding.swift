internal import Playbooks

extension Pledge: Codable {
  private enum Field: String, CodingKey {
    case action, title, firstStep, measure, by, who
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    self.init(
      action: Action.ID(rawValue: try fields.decode(String.self, forKey: .action)),
      title: try fields.decode(String.self, forKey: .title),
      firstStep: try fields.decode(String.self, forKey: .firstStep),
      measure: try fields.decode(String.self, forKey: .measure),
      by: try fields.decode(Day.self, forKey: .by),
      who: try fields.decodeIfPresent(String.self, forKey: .who) ?? "")
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(action.rawValue, forKey: .action)
    try fields.encode(title, forKey: .title)
    try fields.encode(firstStep, forKey: .firstStep)
    try fields.encode(measure, forKey: .measure)
    try fields.encode(by, forKey: .by)
    if !who.isEmpty { try fields.encode(who, forKey: .who) }
  }
}
