package import Coaching
package import Foundation
package import Playbooks

/// On which days a client was met, and what happened: one entry for each day of a conversation.
package struct SessionLog: Sendable {
  /// One day of a conversation.
  package struct Entry: Sendable {
    package let day: Day
    /// The conversation's id.
    package let session: Session.ID
    /// What happened, in the order it did.
    let lines: [String]

    /// The same as sentences.
    package var text: String {
      lines.map { line in
        line.last.map { ".?!".contains($0) } == true ? line : line + "."
      }.joined(separator: " ")
    }
  }

  /// The earliest first.
  package let entries: [Entry]
  /// Conversations that are not told of.
  package let leftOut: Int

  /// What was taken back is left out; so is what a coach wrote, except how many notes there are.
  package init(
    _ sessions: [Session], _ library: Library, in calendar: Calendar, leftOut: Int = 0
  ) {
    self.leftOut = leftOut
    entries = sessions.flatMap { session in
      let days = Dictionary(grouping: session.standing) { Day($0.at, in: calendar) }
      return days.map { day, events in
        let happenings = Happenings(events: events, session: session, library: library)
        return Entry(day: day, session: session.id, lines: happenings.lines)
      }
    }
    .filter { !$0.lines.isEmpty }
    .sorted { ($0.day, $0.session) < ($1.day, $1.session) }
  }
}

/// What happened in a conversation on a day.
private struct Happenings {
  let events: [SessionEvent]
  let session: Session
  let library: Library

  var lines: [String] {
    let told = events.compactMap { line(for: $0.change) }
    // A plan that is shown again is told once.
    let once = told.enumerated().filter { !told[..<$0.offset].contains($0.element) }.map(\.element)
    return [begun, answers].compactMap(\.self) + once + [notes].compactMap(\.self)
  }

  private var begun: String? {
    guard events.contains(where: { if case .started = $0.change { true } else { false } }) else {
      return nil
    }
    return session.follows.map { "Asked again, looking back at \($0)" } ?? "Began"
  }

  private var answers: String? {
    let asked = Set(
      events.compactMap { event in
        if case .replied(let question, _) = event.change { question } else { nil }
      })
    return asked.isEmpty ? nil : asked.count.of("answer")
  }

  private var notes: String? {
    let kinds = events.compactMap { event in
      if case .noted(_, _, let isPrivate) = event.change { isPrivate } else { nil }
    }
    guard !kinds.isEmpty else { return nil }
    let secret = kinds.count(where: \.self)
    return secret == kinds.count
      ? secret.of("private note")
      : kinds.count.of("note") + (secret > 0 ? ", \(secret) of them private" : "")
  }

  private func line(for change: SessionEvent.Change) -> String? {
    switch change {
    case .heard(let result):
      "The team was heard: \(SafeText.visible(result.wave.title)), \(result.whole.answered) of \(result.wave.people) answered"
    case .aimed(let goal): goal.isEmpty ? "Goal taken off" : "Goal: \(goal)"
    case .commitment(let change): line(for: change)
    case .stopped: "The questions were ended early"
    default: nil
    }
  }

  private func line(for change: CommitmentChange) -> String? {
    switch change {
    case .promised(let pledges, _):
      pledges.isEmpty
        ? nil : "The plan was shown: " + pledges.map(\.title).joined(separator: "; ")
    case .took(let pledge, let other, _):
      "Taken on: \(pledge.title)" + (pledge.who.isEmpty ? "" : ", who: \(pledge.who)")
        + (other.map { " (instead of \"\(title(of: $0))\")" } ?? "")
    case .moved(let action, let status, _, _):
      "\(title(of: action)): \(CommitmentWords.status(status))"
    case .read(let name, let reading):
      reading.text.isEmpty
        ? nil
        : "Seen of \(library[Measure.ID(rawValue: name)]?.name ?? title(of: Action.ID(rawValue: name))): \(reading.text)"
    case .arranged(let action, let by, let who):
      "\(title(of: action)): "
        + [
          by.map { "by \(Words.day($0))" },
          who.map { $0.isEmpty ? "who: as the playbook says" : "who: \($0)" },
        ]
        .compactMap(\.self).joined(separator: ", ")
    case .lookedBack(let stage, let day):
      // One in which nothing was said is still to come.
      session.commitments.lookBacks.contains { $0.stage == stage && $0.on == day && !$0.isPeek }
        ? "Looked back, week \(stage.rawValue)" : nil
    case .askedAgain: nil
    }
  }

  private func title(of action: Action.ID) -> String {
    session.commitments[action]?.pledge.title ?? action.rawValue
  }
}
