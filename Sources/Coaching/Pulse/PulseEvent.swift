package import Foundation

/// What happens to a leader's pulses; it is kept like a note, in a session of its own.
package enum PulseEvent: Hashable, Sendable, Codable {
  /// A key was made, to which results are sealed.
  case keyed(secret: Data)
  /// A result was opened.
  case received(WaveResult)
}

/// A leader's keys and results; built by nothing but its events.
package struct PulseState: Hashable, Sendable {
  /// The latest last.
  package private(set) var secrets: [Data] = []
  /// The latest of each wave, in the order they came first.
  package private(set) var results: [WaveResult] = []

  package init() {}

  package mutating func apply(_ event: PulseEvent) {
    switch event {
    case .keyed(let secret): secrets.append(secret)
    case .received(let result):
      if let index = results.firstIndex(where: { $0.mark == result.mark }) {
        // A file of earlier, opened again, takes nothing away.
        if result.whole.answered >= results[index].whole.answered { results[index] = result }
      } else {
        results.append(result)
      }
    }
  }
}
