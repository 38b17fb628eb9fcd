import Coaching
import Foundation
import Playbooks
import Testing

struct ExerciseStateTests {
  private func session(_ events: [ExerciseEvent]) -> Session {
    let changes = [.started(library: [], limit: 30)] + events.map(SessionEvent.Change.exercise)
    return Session(
      id: "trial", events: changes.map { SessionEvent(at: Date(timeIntervalSince1970: 0), $0) })
  }

  private let began = ExerciseEvent.began(
    file: "case1", version: 2, facts: ["cx-size": .options(["b"])], tables: 3)

  private func guessed(_ table: String, _ symptom: Symptom.ID) -> ExerciseEvent {
    .guessed(
      guess: Guess(table: table, symptoms: [.init(symptom: symptom, level: .mild)], first: nil))
  }

  @Test func `facts and answers are known, what the story is silent on counts as skipped`() {
    let session = session([
      began, .asked(question: "mf1", answer: .options(["d"])), .asked(question: "sc4", answer: nil),
      .asked(question: "mf1", answer: .options(["d"])),
    ])
    #expect(
      session.replies
        == ["cx-size": .options(["b"]), "mf1": .options(["d"]), "sc4": .skipped])
    #expect(session.exercise?.asked == ["mf1", "sc4"])
    #expect(session.exercise?.unanswered == ["sc4"])
    #expect(session.onlookers.doNotKnowTheCase)
  }

  @Test func `a table that guesses again replaces its guess and keeps its place`() {
    let state = session([
      began, guessed("Red", "a"), guessed("blue", "b"), guessed("red table", "c"),
    ]).exercise
    #expect(state?.guesses.map(\.table) == ["red table", "blue"])
    #expect(state?.guesses.first?.symptoms.map(\.symptom) == ["c"])
  }

  @Test func `the reveal brings all answers, and the questions asked stay counted`() {
    let session = session([
      began, .asked(question: "mf1", answer: .options(["d"])),
      .revealed(answers: ["mf1": .options(["d"]), "mf2": .options(["b"])]),
    ])
    #expect(session.replies["mf2"] == .options(["b"]))
    #expect(session.exercise?.asked == ["mf1"])
    #expect(!session.onlookers.doNotKnowTheCase)
    #expect(session.undoable == nil)
  }

  @Test func `a conversation about a real team is no exercise`() {
    #expect(session([]).exercise == nil)
    #expect(session([guessed("red", "a")]).exercise == nil)
  }

  @Test func `the shortlist rests on the guess alone`() throws {
    let library = try Shipped.library()
    let actions = ActionShortlist(for: ["missing-feedback"], in: library).actions
    let own = library.actions.filter { $0.home == "missing-feedback" }.map(\.id)
    #expect(Set(own).isSubset(of: actions.map(\.id)))
    #expect(actions.count == own.count + 2)
    #expect(actions.map(\.title) == actions.map(\.title).sorted())
    let nothing = ActionShortlist(for: [], in: library).actions
    #expect(nothing.contains { $0.id == "act-keep-going" })
    #expect(nothing.count == library.actions.count { $0.home == nil } + 2)
  }
}
