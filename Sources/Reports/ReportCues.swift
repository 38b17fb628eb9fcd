internal import Coaching
internal import Playbooks

/// What only a coach's report has: notes, and what to listen for next time.
struct ReportCues {
  private let report: ReportValues

  init(_ report: ReportValues) { self.report = report }

  /// Nothing at all in a client's report.
  var values: [String: Any] {
    guard case .coach(let parts) = report.reader else { return [:] }
    let notes = report.session.notes.filter { parts.contains(.privateNotes) || !$0.isPrivate }
    let cues = questions.compactMap { question -> [String: Any]? in
      question.listen.map {
        ["ask": report.escaped(question.ask), "listen": report.escaped($0)]
      }
    }
    let answers = parts.contains(.answers) ? answers : []
    let log = report.occasion?.log?.entries ?? []
    var values: [String: Any] = [
      "isCoachs": true, "notes": notes.map(values(of:)), "cues": cues, "answers": answers,
      "log": log.map(values(of:)),
    ]
    values["hasNotes"] = notes.isEmpty ? nil : true
    values["hasCues"] = cues.isEmpty ? nil : true
    values["hasAnswers"] = answers.isEmpty ? nil : true
    values["hasLog"] = log.isEmpty ? nil : true
    values["isForCoach"] =
      [notes.isEmpty, cues.isEmpty, answers.isEmpty, log.isEmpty].allSatisfy(\.self) ? nil : true
    return values
  }

  /// Every answer that counts, in the order it was asked for.
  private var answers: [[String: Any]] {
    let answers = report.conclusion.diagnosis.answers
    let team = answers.library.statements.compactMap { statement -> [String: Any]? in
      guard let team = answers.team, let shown = team.shown(statement.id) else { return nil }
      return [
        "ask": report.escaped("The team, to: \(statement.say)"),
        "answer": report.escaped(PulseWords.said(shown, in: team.wave)),
      ]
    }
    return report.session.order.compactMap { id in
      guard let question = answers.library[id], let reply = answers.reply(to: id) else {
        return nil
      }
      return [
        "ask": report.escaped(question.ask),
        "answer": report.escaped(report.answer(reply, to: question)),
      ]
    } + team
  }

  private func values(of entry: SessionLog.Entry) -> [String: Any] {
    [
      "day": Words.day(entry.day), "session": entry.session,
      "lines": entry.lines.map(report.escaped), "text": report.escaped(entry.text),
    ]
  }

  private func values(of note: SessionNote) -> [String: Any] {
    let library = report.conclusion.diagnosis.library
    let about = note.question.map { library[$0]?.ask ?? $0.rawValue }
    return [
      "kind": note.isPrivate ? "Private note" : "Note",
      "about": report.escaped(about ?? "The whole conversation"),
      "text": report.escaped(note.text),
    ]
  }

  /// The questions worth coming back to: noted or flagged, at odds, unknown, or what the first
  /// action rests on.
  private var questions: [Question] {
    let session = report.session
    let pairs = report.conclusion.contradictions
    let wanted = Set(
      session.notes.compactMap(\.question) + session.flags
        + pairs.flatMap { [$0.first.question, $0.second.question] }
        + report.conclusion.unseen.map(\.id) + report.sensitivity.questions.map(\.id))
    return report.conclusion.diagnosis.library.questions.filter { wanted.contains($0.id) }
  }
}
