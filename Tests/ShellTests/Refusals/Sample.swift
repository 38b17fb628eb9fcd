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

  static var option: AnswerOption { get throws { try #require(try question.options.first) } }
}
