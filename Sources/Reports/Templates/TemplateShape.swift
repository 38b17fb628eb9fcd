/// What stands behind the names that a template may use.
struct TemplateShape: Sendable {
  /// What a template may do with a name.
  enum Kind: Sendable {
    /// Missing nowhere, if it is sure.
    case text(isSure: Bool)
    case texts
    case flag
    case list(TemplateShape)
    case group(TemplateShape)

    /// The same where all of it may be missing.
    var unsure: Kind {
      if case .text = self { .text(isSure: false) } else { self }
    }

    var isText: Bool { if case .text = self { true } else { false } }
    var isFlag: Bool { if case .flag = self { true } else { false } }

    /// The names inside its section besides those around it.
    var inside: TemplateShape? {
      switch self {
      case .list(let shape), .group(let shape): shape
      case .text, .texts, .flag: nil
      }
    }
  }

  /// By name.
  private(set) var kinds: [String: Kind] = [:]

  init(_ names: [(name: String, kind: Kind)]) {
    for (name, kind) in names {
      kinds[name] = kind
      switch kind {
      case .texts, .list: kinds[TemplateShape.has(name)] = .flag
      case .text, .flag, .group: break
      }
    }
  }

  /// Every list has such a name, which says whether anything is in it: `hasNext` for `next`.
  static func has(_ list: String) -> String {
    "has" + list.prefix(1).uppercased() + list.dropFirst()
  }
}
