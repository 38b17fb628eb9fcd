/// The id of a thing, authored or stored; ids of different kinds do not mix.
///
/// - Note: All authored ids of a library share one namespace, so that conditions can name any of
///   them.
package struct Identifier<Owner>: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral, RawRepresentable, Codable, CodingKeyRepresentable
{
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(stringLiteral value: String) {
    rawValue = value
  }

  package var description: String { rawValue }

  // Those of every raw value look up how to compare it each time.
  package static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
