internal import Playbooks

/// How a change is stored: a kind, and only the fields this kind has.
///
/// Stored sessions outlive programs: kinds and field names stay as they are; new kinds may come.
extension CommitmentChange: Codable {
  enum Kind: String, Codable {
    case promised, took, moved, read, arranged, lookedBack, askedAgain
  }

  private enum Field: String, CodingKey {
    case kind, pledges, pledge, action, insteadOf, status, because, of, text, direction, by, who
    case on, week, session
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let action = { (key: Field) in Action.ID(rawValue: try fields.decode(String.self, forKey: key))
    }
    let on = { try fields.decode(Day.self, forKey: .on) }
    switch try fields.decode(Kind.self, forKey: .kind) {
    case .promised:
      self = .promised(try fields.decode([Pledge].self, forKey: .pledges), on: try on())
    case .took:
      self = .took(
        try fields.decode(Pledge.self, forKey: .pledge),
        insteadOf: fields.contains(.insteadOf) ? try action(.insteadOf) : nil, on: try on())
    case .moved:
      self = .moved(
        try action(.action), try fields.decode(Commitment.Status.self, forKey: .status),
        because: try fields.decode(String.self, forKey: .because), on: try on())
    case .read:
      self = .read(
        try fields.decode(String.self, forKey: .of),
        Reading(
          try fields.decode(String.self, forKey: .text),
          try fields.decode(Reading.Direction.self, forKey: .direction), on: try on()))
    case .arranged:
      self = .arranged(
        try action(.action), by: try fields.decodeIfPresent(Day.self, forKey: .by),
        who: try fields.decodeIfPresent(String.self, forKey: .who))
    case .lookedBack:
      self = .lookedBack(try fields.decode(LookBack.Stage.self, forKey: .week), on: try on())
    case .askedAgain:
      self = .askedAgain(session: try fields.decodeIfPresent(Session.ID.self, forKey: .session))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(kind, forKey: .kind)
    switch self {
    case .promised(let pledges, let on):
      try fields.encode(pledges, forKey: .pledges)
      try fields.encode(on, forKey: .on)
    case .took(let pledge, let other, let on):
      try fields.encode(pledge, forKey: .pledge)
      try fields.encodeIfPresent(other?.rawValue, forKey: .insteadOf)
      try fields.encode(on, forKey: .on)
    case .moved(let action, let status, let because, let on):
      try fields.encode(action.rawValue, forKey: .action)
      try fields.encode(status, forKey: .status)
      try fields.encode(because, forKey: .because)
      try fields.encode(on, forKey: .on)
    case .read(let name, let reading):
      try fields.encode(name, forKey: .of)
      try fields.encode(reading.text, forKey: .text)
      try fields.encode(reading.direction, forKey: .direction)
      try fields.encode(reading.on, forKey: .on)
    case .arranged(let action, let by, let who):
      try fields.encode(action.rawValue, forKey: .action)
      try fields.encodeIfPresent(by, forKey: .by)
      try fields.encodeIfPresent(who, forKey: .who)
    case .lookedBack(let stage, let on):
      try fields.encode(stage, forKey: .week)
      try fields.encode(on, forKey: .on)
    case .askedAgain(let session):
      try fields.encodeIfPresent(session, forKey: .session)
    }
  }

  private var kind: Kind {
    switch self {
    case .promised: .promised
    case .took: .took
    case .moved: .moved
    case .read: .read
    case .arranged: .arranged
    case .lookedBack: .lookedBack
    case .askedAgain: .askedAgain
    }
  }
}
