internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// Where the leader and the team differ: both, side by side, and a question to talk about it; never
  /// one figure out of two.
  static func twoViews(_ diagnosis: Diagnosis) -> [Block] {
    let views = diagnosis.twoViews
    guard let wave = diagnosis.answers.team?.wave, !views.isEmpty else { return [] }
    var blocks: [Block] = [
      .blank, .heading("You and the team see this differently; talk about it first"),
    ]
    for view in views {
      blocks += [
        .item("-", "\(view.statement.say) [\(view.statement.id)]"),
        .field("The team says", PulseWords.said(view.shown, in: wave)),
        .field("You say", own(view, diagnosis)),
        .field("One would expect", TeamWords.expected(view)),
        .field("Both", TeamWords.both(view)),
        .field("To ask them", view.statement.talk),
      ]
    }
    return blocks
  }

  /// So many of the leader's answers stand beside what the team says.
  private static let most = 2

  private static func own(_ view: TwoViews, _ diagnosis: Diagnosis) -> String {
    view.ownAnswers.prefix(most).compactMap { id -> String? in
      guard let question = diagnosis.library[id], let reply = diagnosis.answers.reply(to: id)
      else { return nil }
      return "\(Words.quoted(reply, to: question)) to \(Words.short(question))"
    }
    .joined(separator: "; ")
  }

  /// What the team would tell in the next pulse, and tells now: whether a step has worked for them.
  ///
  /// Nothing where the team was not asked.
  static func nextPulse(about symptom: Symptom.ID, _ diagnosis: Diagnosis) -> [Block] {
    guard let team = diagnosis.answers.team else { return [] }
    return diagnosis.library.statements(about: symptom).compactMap { statement in
      team.shown(statement.id).map {
        .field(
          "In the next pulse",
          "\(statement.say) [\(statement.mark)]; now \(PulseWords.said($0, in: team.wave))")
      }
    }
  }

  /// What a pulse came to, beside the leader's answers.
  static func team(_ result: WaveResult, in library: Library) -> [Block] {
    let said = library.statements.compactMap { statement -> Block? in
      result.shown(statement.id).map {
        .item("-", "\(TeamWords.most($0, of: statement, in: result.wave)) [\(statement.id)]")
      }
    }
    return [
      .blank, .heading("The team says (\(result.wave.title))"),
      .paragraph("\(result.whole.answered) of \(result.wave.people) answered."),
    ] + said
  }
}
