package import Foundation
package import Playbooks

/// Something that happened in a conversation; a session is nothing but the list of these.
package struct SessionEvent: Hashable, Sendable {
  package let at: Date
  package let change: Change

  package init(at: Date, _ change: Change) {
    self.at = at
    self.change = change
  }

  package enum Change: Hashable, Sendable {
    /// The first event: the playbooks it runs on, and how many questions at most.
    case started(library: [PlaybookPin], limit: Int)
    case replied(Question.ID, Reply)
    /// What brought the leader here.
    case opened(Opening)
    /// What a pulse of the team came to.
    case heard(WaveResult)
    /// What is to be different in the end, in one sentence of the leader's; empty takes it off.
    case aimed(goal: String)
    /// A note on a question, or on the whole; private ones never enter a client's report.
    case noted(Question.ID?, String, isPrivate: Bool)
    /// A question to come back to, or no longer.
    case flagged(Question.ID, Bool)
    /// Whom the conversation is about.
    case labelled(SessionLabels)
    /// Who is in the room.
    case gathered(Gathering)
    /// A coach asks and another answers, or no longer.
    case coached(Bool)
    /// Others see the screen, or no longer.
    case presented(Bool)
    /// How hands fall and what is concluded is kept back, or no longer.
    case hidden(Bool)
    /// No more questions, please.
    case stopped
    /// More questions after all, up to the hard limit.
    case reopened
    /// The plan was shown.
    case concluded
    /// What a plan led to.
    case commitment(CommitmentChange)
    /// It asks these questions of an earlier session again.
    case follows(session: Session.ID, questions: [Question.ID])
    /// It goes on with other playbooks than it began with.
    case repinned(library: [PlaybookPin])
    /// The latest change that stands and can be undone was taken back.
    case undone
    /// The change taken back last stands again.
    case redone
    /// A room works on a written case; such a session is no conversation about a real team.
    case exercise(ExerciseEvent)
    /// A leader's key or a result of a pulse; such a session is no conversation either.
    case pulse(PulseEvent)
  }
}

/// The exact playbook a session ran on.
package struct PlaybookPin: Hashable, Sendable, Codable {
  package let playbook: Playbook.ID
  package let version: Int
  /// SHA-256 of the playbook's text, in hexadecimal.
  package let sha256: String

  package init(playbook: Playbook.ID, version: Int, sha256: String) {
    self.playbook = playbook
    self.version = version
    self.sha256 = sha256
  }
}
