internal import Coaching
internal import Foundation
internal import Playbooks

/// What a participant has said about the own team so far, as it travels in the page.
///
/// It holds no sentence anybody typed. Whoever changes it changes only what the own phone shows.
struct OwnAnswers: Codable, Equatable {
  /// What brought the leader here; `nil` as long as nobody chose.
  var chosen: [String]?
  var scope = Scope.everyone.rawValue
  var since: String?
  /// Whether whom it is about, and since when, was asked.
  var isOpened = false
  /// Question and reply, in the order they were first given.
  var replies: [Said] = []

  struct Said: Codable, Equatable {
    let question: String
    let reply: [String]
  }

  private static let mostReplies = 80

  init() {}

  /// Reads what ``text`` wrote; `nil` for anything else.
  init?(_ text: String) {
    guard let read = try? JSONDecoder().decode(OwnAnswers.self, from: Data(text.utf8)),
      read.replies.count <= OwnAnswers.mostReplies
    else { return nil }
    self = read
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  mutating func say(_ reply: Reply, to question: Question.ID) {
    let said = Said(question: question.rawValue, reply: reply.words)
    if let index = replies.firstIndex(where: { $0.question == question.rawValue }) {
      replies[index] = said
    } else {
      replies.append(said)
    }
  }

  /// The conversation they make on these playbooks; `nil` if they do not fit them.
  ///
  /// It takes a while: what comes next is worked out.
  func conversation(on library: Library, at now: Date) -> Conversation? {
    guard let changes = changes(on: library) else { return nil }
    let session = Session(id: "own", events: changes.map { SessionEvent(at: now, $0) })
    return Conversation(session, library: library, isStored: false)
  }

  /// Whether they fit these playbooks.
  func fits(_ library: Library) -> Bool { changes(on: library) != nil }

  private func changes(on library: Library) -> [SessionEvent.Change]? {
    let concerns = chosen?.map { Concern.ID(rawValue: $0) }
    guard concerns?.allSatisfy({ library[$0] != nil }) != false,
      (concerns?.count ?? 0) <= Opening.mostChosen, let scope = Scope(rawValue: scope),
      since.map({ Since(rawValue: $0) != nil }) != false
    else { return nil }
    let opening = Opening(
      chosen: concerns, matter: Matter(scope: scope, since: since.flatMap(Since.init)))
    var changes: [SessionEvent.Change] = [
      .started(library: library.pinned.pins, limit: Interview.usualLimit),
      .opened(opening),
    ]
    for said in replies {
      let id = Question.ID(rawValue: said.question)
      let reply = Reply(words: said.reply)
      guard let question = library[id], question.takes(reply) else { return nil }
      changes.append(.replied(id, reply))
    }
    return changes
  }
}

extension Question {
  /// Whether one person may answer this way.
  fileprivate func takes(_ reply: Reply) -> Bool {
    switch reply {
    case .options(let ids):
      !ids.isEmpty && Set(ids).count == ids.count && ids.allSatisfy { self[$0] != nil }
        && (isSeveral || ids.count == 1)
    case .unsure, .skipped, .ownWords: true
    case .tally: false
    }
  }
}
