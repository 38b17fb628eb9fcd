internal import Foundation
internal import Playbooks

/// How a change is stored: a kind, and only the fields this kind has.
///
/// Stored sessions outlive programs: kinds and field names stay as they are; new kinds may come.
extension SessionEvent.Change: Codable {
  private enum Kind: String, Codable {
    case started, replied, noted, flagged, labelled, stopped, reopened, concluded, repinned
    case undone, redone, follows, gathered, exercise, presented, hidden, opened, aimed, coached,
      pulse, heard
  }

  private enum Field: String, CodingKey {
    case kind, library, limit, question, questions, reply, text, flagged, labels, session, room
    case exercise, on, opening, goal, pulse, result
    case isPrivate = "private"
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let word = try fields.decode(String.self, forKey: .kind)
    guard CommitmentChange.Kind(rawValue: word) == nil else {
      self = .commitment(try CommitmentChange(from: decoder))
      return
    }
    guard let kind = Kind(rawValue: word) else {
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: fields, debugDescription: "no kind of change")
    }
    switch kind {
    case .started:
      self = .started(
        library: try fields.decode([PlaybookPin].self, forKey: .library),
        limit: try fields.decode(Int.self, forKey: .limit))
    case .replied:
      self = .replied(
        Question.ID(rawValue: try fields.decode(String.self, forKey: .question)),
        Reply(words: try fields.decode([String].self, forKey: .reply)))
    case .opened: self = .opened(try fields.decode(Opening.self, forKey: .opening))
    case .heard: self = .heard(try fields.decode(WaveResult.self, forKey: .result))
    case .aimed: self = .aimed(goal: try fields.decode(String.self, forKey: .goal))
    case .noted:
      self = .noted(
        try fields.decodeIfPresent(String.self, forKey: .question).map(Question.ID.init(rawValue:)),
        try fields.decode(String.self, forKey: .text),
        isPrivate: try fields.decode(Bool.self, forKey: .isPrivate))
    case .flagged:
      self = .flagged(
        Question.ID(rawValue: try fields.decode(String.self, forKey: .question)),
        try fields.decode(Bool.self, forKey: .flagged))
    case .labelled:
      self = .labelled(try fields.decode(SessionLabels.self, forKey: .labels))
    case .stopped: self = .stopped
    case .reopened: self = .reopened
    case .concluded: self = .concluded
    case .repinned:
      self = .repinned(library: try fields.decode([PlaybookPin].self, forKey: .library))
    case .undone: self = .undone
    case .redone: self = .redone
    case .follows:
      self = .follows(
        session: try fields.decode(Session.ID.self, forKey: .session),
        questions: try fields.decode([String].self, forKey: .questions)
          .map(Question.ID.init(rawValue:)))
    case .gathered:
      let word = try fields.decode(String.self, forKey: .room)
      guard let room = Gathering(rawValue: word) else {
        throw DecodingError.dataCorruptedError(
          forKey: .room, in: fields, debugDescription: "no kind of room: \(word)")
      }
      self = .gathered(room)
    case .coached: self = .coached(try fields.decode(Bool.self, forKey: .on))
    case .presented: self = .presented(try fields.decode(Bool.self, forKey: .on))
    case .hidden: self = .hidden(try fields.decode(Bool.self, forKey: .on))
    case .exercise:
      self = .exercise(try fields.decode(ExerciseEvent.self, forKey: .exercise))
    case .pulse: self = .pulse(try fields.decode(PulseEvent.self, forKey: .pulse))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    switch self {
    case .started(let library, let limit):
      try fields.encode(Kind.started, forKey: .kind)
      try fields.encode(library, forKey: .library)
      try fields.encode(limit, forKey: .limit)
    case .replied(let question, let reply):
      try fields.encode(Kind.replied, forKey: .kind)
      try fields.encode(question.rawValue, forKey: .question)
      try fields.encode(reply.words, forKey: .reply)
    case .opened(let opening):
      try fields.encode(Kind.opened, forKey: .kind)
      try fields.encode(opening, forKey: .opening)
    case .heard(let result):
      try fields.encode(Kind.heard, forKey: .kind)
      try fields.encode(result, forKey: .result)
    case .aimed(let goal):
      try fields.encode(Kind.aimed, forKey: .kind)
      try fields.encode(goal, forKey: .goal)
    case .noted(let question, let text, let isPrivate):
      try fields.encode(Kind.noted, forKey: .kind)
      try fields.encodeIfPresent(question?.rawValue, forKey: .question)
      try fields.encode(text, forKey: .text)
      try fields.encode(isPrivate, forKey: .isPrivate)
    case .flagged(let question, let isFlagged):
      try fields.encode(Kind.flagged, forKey: .kind)
      try fields.encode(question.rawValue, forKey: .question)
      try fields.encode(isFlagged, forKey: .flagged)
    case .labelled(let labels):
      try fields.encode(Kind.labelled, forKey: .kind)
      try fields.encode(labels, forKey: .labels)
    case .stopped: try fields.encode(Kind.stopped, forKey: .kind)
    case .reopened: try fields.encode(Kind.reopened, forKey: .kind)
    case .concluded: try fields.encode(Kind.concluded, forKey: .kind)
    case .repinned(let library):
      try fields.encode(Kind.repinned, forKey: .kind)
      try fields.encode(library, forKey: .library)
    case .commitment(let change): try change.encode(to: encoder)
    case .follows(let session, let questions):
      try fields.encode(Kind.follows, forKey: .kind)
      try fields.encode(session, forKey: .session)
      try fields.encode(questions.map(\.rawValue), forKey: .questions)
    case .undone: try fields.encode(Kind.undone, forKey: .kind)
    case .redone: try fields.encode(Kind.redone, forKey: .kind)
    case .gathered(let room):
      try fields.encode(Kind.gathered, forKey: .kind)
      try fields.encode(room.rawValue, forKey: .room)
    case .coached(let isOn):
      try fields.encode(Kind.coached, forKey: .kind)
      try fields.encode(isOn, forKey: .on)
    case .presented(let isOn):
      try fields.encode(Kind.presented, forKey: .kind)
      try fields.encode(isOn, forKey: .on)
    case .hidden(let isOn):
      try fields.encode(Kind.hidden, forKey: .kind)
      try fields.encode(isOn, forKey: .on)
    case .exercise(let event):
      try fields.encode(Kind.exercise, forKey: .kind)
      try fields.encode(event, forKey: .exercise)
    case .pulse(let event):
      try fields.encode(Kind.pulse, forKey: .kind)
      try fields.encode(event, forKey: .pulse)
    }
  }
}
