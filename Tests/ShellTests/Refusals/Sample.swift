import Coaching
import Playbooks
import ShippedPlaybooks
import Testing

@testable import Shell

/// What refusals are about, from the shipped playbooks.
enum Sample {
  private static let loaded: Swift.Result<Library, any Error> = Swift.Result {
    try PlaybookSources.library(
      of: PlaybookSources.shipped(.playbook))
  }

  static var library: Library { get throws { try loaded.get() } }

  static var question: Question {
    get throws { try #require(try library[Question.ID(rawValue: "mf1")]) }
  }

  /// Where a room is open.
  static let place = RoomPlace(address: "192.168.1.20", port: 8080, publicAddress: nil)

  static var option: AnswerOption { get throws { try #require(try question.options.first) } }

  static var symptom: Symptom { get throws { try #require(try library.symptoms.first) } }

  static var action: Action {
    get throws { try #require(try library[Action.ID(rawValue: "act-list-tracking")]) }
  }
}
