internal import Coaching
internal import Foundation
internal import Sessions

extension SessionStore.Summary {
  /// When it was, how many answers it has, and its labels if they may be seen.
  func words(in calendar: Calendar, for viewer: Viewer) -> [String] {
    let day = Day(startedAt, in: calendar).description
    let count = answers == 1 ? "1 answer" : "\(answers) answers"
    return [day, count, viewer.labels(of: labels).text].filter { !$0.isEmpty }
  }
}
