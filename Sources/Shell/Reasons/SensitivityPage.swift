internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What the first action rests on: each answer, and which other one would put what first.
  static func sensitivity(_ sensitivity: Sensitivity, _ conclusion: Conclusion) -> Page {
    var page = Page([.blank, .title("What the first action rests on")])
    if let focus = conclusion.plan.focus {
      page.add(.paragraph("First: \(focus.action.title)"))
    } else {
      page.add(.paragraph("There is no first action yet."))
    }
    if sensitivity.turns.isEmpty { page.add(.paragraph(SensitivityWords.firm)) }
    for question in sensitivity.questions {
      let turns = sensitivity.turns.filter { $0.question.id == question.id }
      let reply = turns[0].reply
      let isTally = if case .tally = reply { true } else { false }
      let team = conclusion.diagnosis.answers.team
      let said = team.flatMap { team in
        team.shown(question.id).map { PulseWords.said($0, in: team.wave) }
      }
      page.add(
        .blank, .paragraph("\(question.ask) [\(question.id)]"),
        said.map { .field("The team says", $0) }
          ?? .field(isTally ? "The room said" : "You said", Words.quoted(reply, to: question)))
      for group in groups(turns) {
        page.add(
          .field(
            said != nil
              ? "Had most said" : isTally ? "With most hands for" : "Had it been",
            Words.choice(group.options) + ", "
              + (group.focus.map { "this would come first: \($0.title)" }
                ?? "there would be no first action")))
      }
    }
    return page
  }

  /// Options that lead to the same first action, together.
  private static func groups(
    _ turns: [Sensitivity.Turn]
  ) -> [(focus: Action?, options: [AnswerOption])] {
    var groups: [(focus: Action?, options: [AnswerOption])] = []
    for turn in turns {
      if let index = groups.firstIndex(where: { $0.focus?.id == turn.focus?.id }) {
        groups[index].options.append(turn.option)
      } else {
        groups.append((turn.focus, [turn.option]))
      }
    }
    return groups
  }
}
