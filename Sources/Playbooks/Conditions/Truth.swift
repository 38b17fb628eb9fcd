/// Kleene's three values: what is not known yet is neither true nor false.
package enum Truth: Sendable {
  case no, unknown, yes

  package init(_ value: Bool) {
    self = value ? .yes : .no
  }

  package static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// Whether at least `count` of `values` are true: no, if even all unknown ones could not do it.
  package static func atLeast(_ count: Int, of values: [Truth]) -> Truth {
    let yes = values.count { $0 == .yes }
    let possible = values.count { $0 != .no }
    return yes >= count ? .yes : possible < count ? .no : .unknown
  }
}
