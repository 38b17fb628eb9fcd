/// The id of an authored thing; ids of different kinds do not mix.
///
/// - Note: All ids of a library share one namespace, so that conditions can name any of them.
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

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
