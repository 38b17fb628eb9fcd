import Coaching
import Foundation
import Playbooks

/// A conversation in which any option is as likely as another, the same for the same seed.
struct Conversation {
  private let library: Library
  private var session: Session
  private var interview: Interview
  private var generator: SeededGenerator

  init(on library: Library, seed: UInt64) {
    self.library = library
    session = Session(id: "measured")
    interview = session.interview(in: library)
    generator = SeededGenerator(seed: seed)
  }

  /// An answer to what is asked now; `nil` at the end.
  mutating func anyReply() -> (question: Question, reply: Reply)? {
    guard case .ask(let next) = interview.step,
      let option = next.question.options.randomElement(using: &generator)
    else { return nil }
    return (next.question, .options([option.id]))
  }

  /// From an answer to the next question.
  mutating func answer(_ given: (question: Question, reply: Reply)) {
    session.append(
      SessionEvent(at: .distantPast, .replied(given.question.id, given.reply)))
    interview = session.interview(in: library)
  }

  func conclude() { _ = Conclusion(interview.diagnosis, today: day) }

  func weigh() { _ = Sensitivity(interview.diagnosis.answers) }

  private var day: Day { Day(.distantPast, in: Calendar(identifier: .gregorian)) }
}
