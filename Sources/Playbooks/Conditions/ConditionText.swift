/// A condition in the language playbooks are written in.
extension Condition: CustomStringConvertible {
  package var description: String { text(inside: .nothing) }

  /// What stands around a part, and so whether it needs parentheses.
  private enum Surroundings {
    case nothing, or, and, not
  }

  private func text(inside around: Surroundings) -> String {
    switch self {
    case .atom(let atom): atom.description
    case .symptoms(let count, let relation, let level):
      Condition.bracketed(
        "at least \(count) symptoms \(relation.rawValue) \(level.word)", if: around == .not)
    case .not(let part): "not " + part.text(inside: .not)
    case .atLeast(let count, let parts):
      Condition.text(of: parts, atLeast: count, inside: around)
    }
  }

  private static func text(
    of parts: [Condition], atLeast count: Int, inside around: Surroundings
  ) -> String {
    if parts.isEmpty { return "always" }
    if count == parts.count {
      let text = parts.map { $0.text(inside: .and) }.joined(separator: " and ")
      return bracketed(text, if: around != .nothing)
    }
    if count == 1 {
      let text = parts.map { $0.text(inside: .or) }.joined(separator: " or ")
      return bracketed(text, if: around != .nothing)
    }
    return "at least \(count) of (\(parts.map(\.description).joined(separator: ", ")))"
  }

  private static func bracketed(_ text: String, if isNeeded: Bool) -> String {
    isNeeded ? "(\(text))" : text
  }

  /// The same condition whatever stood before its names, to compare two of them.
  var withoutPlaces: Condition {
    switch self {
    case .atom(let atom): .atom(atom.withoutPlace)
    case .symptoms: self
    case .atLeast(let count, let parts): .atLeast(count, of: parts.map(\.withoutPlaces))
    case .not(let part): .not(part.withoutPlaces)
    }
  }
}

extension Condition.Atom {
  /// The same comparison wherever it stands.
  package var withoutPlace: Condition.Atom {
    Condition.Atom(name: name, relation: relation, values: values, offset: 0)
  }
}

extension Condition.Atom: CustomStringConvertible {
  package var description: String {
    switch relation {
    case .isTrue: name
    case .among where values.count > 1: "\(name) in (\(values.joined(separator: ", ")))"
    case .notAmong where values.count > 1: "\(name) not in (\(values.joined(separator: ", ")))"
    default: "\(name) \(relation.rawValue) \(values.first ?? "")"
    }
  }
}
