import Foundation
import Playbooks
import Testing

@testable import Coaching

/// A session is the fold of its events.
struct SessionTests {
  private let pin = PlaybookPin(playbook: "sample", version: 1, sha256: "00ff")

  private func session(_ changes: SessionEvent.Change...) -> Session {
    let start = Date(timeIntervalSince1970: 1_772_000_000)
    return Session(
      id: "s1",
      events: changes.enumerated().map { index, change in
        SessionEvent(at: start.addingTimeInterval(Double(index)), change)
      })
  }

  @Test func `the first event pins the playbooks and sets the limit`() {
    let session = session(.started(library: [pin], limit: 12))
    #expect(session.library == [pin])
    #expect(session.limit == 12)
    #expect(session.startedAt == Date(timeIntervalSince1970: 1_772_000_000))
    #expect(Session(id: "empty").startedAt == nil)
    #expect(Session(id: "empty").limit == Interview.usualLimit)
  }

  @Test func `the latest reply to a question counts, in the place of the first`() {
    let session = session(
      .replied("q1", .options(["a"])), .replied("q2", .skipped), .replied("q1", .unsure))
    #expect(session.replies == ["q1": .unsure, "q2": .skipped])
    #expect(session.order == ["q1", "q2"])
    #expect(session.lastAsked == "q1")
  }

  @Test func `notes are kept in order, each as private as it was meant`() {
    let session = session(
      .noted("q1", "seen", isPrivate: false), .noted(nil, "between us", isPrivate: true))
    #expect(
      session.notes == [
        SessionNote(question: "q1", text: "seen", isPrivate: false),
        SessionNote(question: nil, text: "between us", isPrivate: true),
      ])
  }

  @Test func `stopping can be taken back`() {
    #expect(session(.stopped).isStopped)
    #expect(!session(.stopped, .reopened).isStopped)
  }

  @Test func `a new answer makes a shown plan out of date`() {
    #expect(session(.concluded).isConcluded)
    #expect(!session(.concluded, .replied("q1", .skipped)).isConcluded)
    #expect(session(.concluded, .noted(nil, "text", isPrivate: false)).isConcluded)
  }

  @Test func `going on with other playbooks replaces the pins and nothing else`() {
    let other = PlaybookPin(playbook: "sample", version: 2, sha256: "11")
    let session = session(
      .started(library: [pin], limit: 9), .replied("q1", .skipped), .repinned(library: [other]))
    #expect(session.library == [other])
    #expect(session.limit == 9)
    #expect(session.replies.count == 1)
  }

  @Test func `the latest opening counts, and makes a shown plan out of date`() {
    let first = Opening(words: "it is late", chosen: ["late"], matter: Matter(scope: .onePerson))
    let session = session(.opened(first), .concluded, .opened(first.with(chosen: ["odd"])))
    #expect(session.opening?.chosen == ["odd"])
    #expect(session.opening?.words == "it is late")
    #expect(session.opening?.matter.scope == .onePerson)
    #expect(!session.isConcluded)
    var undone = session
    undone.append(SessionEvent(at: .distantPast, .undone))
    #expect(undone.opening == first && undone.isConcluded)
  }

  @Test func `what was chosen is evidence where the library knows it, the sentence never`() throws {
    let library = try Sample.library(
      [Sample.symptom("noise")],
      questions: ["q1", "q2"].map { Sample.question($0, about: "noise", 1) },
      concerns: [Sample.concern("late", "noise: '++'", "ask: [q2]")])
    let session = session(
      .started(library: [pin], limit: 5), .opened(Opening(words: "noise", chosen: ["late"])))
    let interview = session.interview(in: library)
    #expect(interview.diagnosis.evidence.pieces.map(\.item.id) == ["late"])
    guard case .ask(let next) = interview.step else {
      Issue.record("a question was due")
      return
    }
    #expect(next.question.id == "q2" && next.reason == .concern("late"))
  }

  @Test func `appending one by one is the same as folding the list`() {
    let whole = session(.replied("q1", .options(["a"])), .stopped, .reopened, .concluded)
    var grown = Session(id: "s1")
    for event in whole.events {
      grown.append(event)
    }
    #expect(grown.replies == whole.replies)
    #expect(grown.events == whole.events)
    #expect(grown.isConcluded == whole.isConcluded)
  }

  @Test func `the interview goes on where the events end`() throws {
    let library = try Sample.library(
      [Sample.symptom("noise")],
      questions: ["q1", "q2"].map { Sample.question($0, about: "noise", 1) })
    let session = session(.started(library: [pin], limit: 5), .replied("q1", .options(["c"])))
    guard case .ask(let next) = session.interview(in: library).step else {
      Issue.record("a second question was due")
      return
    }
    #expect(next.question.id == "q2")
    var stopped = session
    stopped.append(SessionEvent(at: Date(timeIntervalSince1970: 0), .stopped))
    guard case .finished(let ending) = stopped.interview(in: library).step else {
      Issue.record("it was stopped")
      return
    }
    #expect(ending == .stopped)
  }

  @Test func `undo takes back the latest change that stands, redo brings it back`() {
    var session = session(
      .started(library: [pin], limit: 9), .replied("q1", .skipped), .replied("q1", .unsure),
      .noted("q1", "seen", isPrivate: false), .concluded)
    func append(_ change: SessionEvent.Change) {
      session.append(SessionEvent(at: .distantPast, change))
    }
    append(.undone)
    #expect(session.notes.isEmpty)
    #expect(!session.isConcluded)
    append(.undone)
    #expect(session.replies == ["q1": .skipped])
    append(.undone)
    #expect(session.replies.isEmpty && session.order.isEmpty)
    append(.undone)  // nothing is left to take back; where it began stays
    #expect(session.library == [pin])
    append(.redone)
    append(.redone)
    #expect(session.replies == ["q1": .unsure])
    append(.replied("q2", .skipped))
    #expect(session.redoable == nil)
    append(.redone)
    #expect(session.notes.isEmpty)
  }

  @Test func `a flag is set once and taken off again`() {
    #expect(session(.flagged("q1", true), .flagged("q1", true)).flags == ["q1"])
    #expect(session(.flagged("q1", true), .flagged("q1", false)).flags.isEmpty)
  }

  @Test func `the latest labels count`() {
    let session = session(
      .labelled(SessionLabels(client: "C 7")), .labelled(SessionLabels(team: "North")))
    #expect(session.labels == SessionLabels(client: "", team: "North"))
  }
}
