package import Foundation
internal import Reports

/// A clock that runs down while a room works.
package struct RoomTimer: Equatable, Sendable {
  /// Seconds.
  package let length: Int
  let end: Date

  /// Seconds; three hours.
  static let longest = 10_800

  package init(seconds: Int, from now: Date) {
    length = seconds
    end = now.addingTimeInterval(Double(seconds))
  }

  init(length: Int, end: Date) {
    self.length = length
    self.end = end
  }

  package func isOver(at now: Date) -> Bool { left(at: now) <= 0 }

  /// Whole seconds, rounded up.
  func rest(at now: Date) -> Int { max(0, Int(left(at: now).rounded(.up))) }

  /// What is left, for a place beside the prompt: `4:50`.
  ///
  /// It changes every ten seconds, in the last minute every five, in the last ten seconds each:
  /// often enough to plan by, and quiet while somebody types.
  package func shown(at now: Date) -> String {
    let seconds = shownSeconds(at: now)
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  /// Milliseconds until what is shown changes.
  package func pause(at now: Date) -> Int32 {
    let shown = shownSeconds(at: now)
    return milliseconds(left(at: now) - Double(shown - RoomTimer.step(shown)))
  }

  /// Milliseconds until it is over.
  package func pauseUntilOver(at now: Date) -> Int32 { milliseconds(left(at: now)) }

  /// What is said when it is over.
  package var isUp: String { "Time is up (\(RoomTimer.words(length)))." }

  /// A length of time in words: "5 minutes", "1 minute 30 seconds".
  static func words(_ seconds: Int) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return [
      minutes > 0 ? minutes.of("minute") : nil, rest > 0 || minutes == 0 ? rest.of("second") : nil,
    ]
    .compactMap(\.self).joined(separator: " ")
  }

  private func left(at now: Date) -> Double { end.timeIntervalSince(now) }

  private func shownSeconds(at now: Date) -> Int {
    let rest = rest(at: now)
    let step = RoomTimer.step(rest)
    return (rest + step - 1) / step * step
  }

  private static func step(_ seconds: Int) -> Int {
    seconds > 60 ? 10 : seconds > 10 ? 5 : 1
  }

  private func milliseconds(_ seconds: Double) -> Int32 {
    Int32(max(1, (seconds * 1000).rounded(.up)))
  }
}

extension RoomTimer {
  /// The seconds that a typed length stands for: `5m`, `90s`, `1m30s`; a number alone is minutes.
  static func seconds(typed: String) -> Int? {
    let text = typed.lowercased()
    guard let match = text.wholeMatch(of: /(?:(\d{1,4})m(?:in)?)?(?:(\d{1,5})s(?:ec)?)?|(\d{1,4})/)
    else { return nil }
    let number = { (part: Substring?) in part.flatMap { Int($0) } ?? 0 }
    let seconds = (number(match.1) + number(match.3)) * 60 + number(match.2)
    return (1...longest).contains(seconds) ? seconds : nil
  }
}
