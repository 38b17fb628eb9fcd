internal import Coaching

/// Which fields and words a result document has.
package enum ResultSchema: Int, CaseIterable, Sendable {
  /// `rapport.result/1`, for programs that read what came before the second.
  case first = 1
  case second

  var name: String { "rapport.result/\(rawValue)" }

  func word(for verdict: Verdict) -> String {
    self == .first && verdict == .closerLook ? Verdict.notEnough.rawValue : verdict.rawValue
  }

  func word(for line: Report.Line) -> String {
    self == .first && !line.isSaid ? "none" : line.rawValue
  }

  func word(for sureness: Report.Sureness) -> String {
    guard self == .first else { return sureness.rawValue }
    return switch sureness {
    case .veryLikely, .unlikely: "fairly-sure"
    case .likely, .possible: "first-guess"
    case .notKnown: "not-enough"
    }
  }
}

/// A value, or `null` in so many letters; a missing one is left out.
enum Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
  case value(Value)
  case null

  init(_ value: Value?) { self = value.map(Nullable.value) ?? .null }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .value(let value): try container.encode(value)
    case .null: try container.encodeNil()
    }
  }
}
