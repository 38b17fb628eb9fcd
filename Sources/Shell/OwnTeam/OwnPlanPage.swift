internal import Coaching
internal import Playbooks
internal import Reports

/// The plan a participant takes home, with its reasons and its talk.
struct OwnPlanPage {
  private let conclusion: Conclusion
  private let answers: OwnAnswers
  private let today: Day

  init(_ answers: OwnAnswers, _ conversation: Conversation, today: Day) {
    self.answers = answers
    self.today = today
    conclusion = Conclusion(conversation.answers, today: today).keeping(
      conversation.session, on: today)
  }

  var markup: Markup {
    plan + take + words + talk + .subheading("What we see") + seen + open
  }

  // MARK: The plan

  /// As at the prompt, but for the commands it names there.
  private var plan: Markup {
    let page = Page.plan(conclusion, nil, today: today)
    let blocks = page.blocks.compactMap { block -> Page.Block? in
      switch block {
      case .field("Words to send", _), .field("It is a talk", _): nil
      default: block
      }
    }
    return Page(blocks).markup
  }

  private var focus: Action? { conclusion.agreed.focus?.action }

  private var words: Markup {
    guard let message = focus?.message else { return Markup() }
    return .details("Words to send", .paragraph(message))
  }

  private var talk: Markup {
    guard let action = focus, let rehearsal = action.rehearsal else { return Markup() }
    return .details(
      "It is a talk: try it out first",
      Page(RehearsedTalk(action.title, rehearsal, isCoached: false).ways).markup)
  }

  // MARK: What is seen

  private var seen: Markup {
    var markup = Markup.paragraph(Words.verdict(conclusion))
    for report in conclusion.reports where report.isSaid {
      markup += .details(
        "\(report.symptom.name): \(Words.level(of: report.belief))",
        .paragraph(
          "Often looks like this: \(report.symptom.severity[report.belief.likeliest] ?? "")")
          + evidence(report, "Points to it", pointing: true)
          + evidence(report, "Points away", pointing: false))
    }
    for words in ConcernWords.all(conclusion) {
      markup += .paragraph("\"\(words.concern.say)\": \(words.answer)")
    }
    for pair in conclusion.contradictions { markup += .paragraph(pair.say) }
    return markup
  }

  private func evidence(_ report: Report, _ name: String, pointing: Bool) -> Markup {
    let weights = EvidenceWords.strongest(report, pointing: pointing)
    guard !weights.isEmpty else { return Markup() }
    let items = weights.map { Page.Block.item("-", EvidenceWords.saying($0, conclusion.diagnosis)) }
    return .element("p", [("class", "label")], .text(name)) + Page(items).markup
  }

  private var open: Markup {
    let quiet = QuietSymptoms(conclusion)
    let rest = quiet.notAsked.map(\.neutralName)
    return rest.isEmpty
      ? Markup() : .details("Not asked about", .paragraph(rest.joined(separator: "; ")))
  }

  /// Which answers the first step rests on; it takes a while, so it is worked out only if asked for.
  var sureness: Markup {
    let sensitivity = Sensitivity(conclusion.diagnosis.answers)
    let words = SensitivityWords.summary(sensitivity)
      .replacing("; sensitivity shows how", with: "")
    return .heading("How sure this is")
      + .paragraph(focus == nil ? "There is no step that could rest on an answer." : words)
      + .form(
        to: "/own", .hidden("so-far", answers.text), .hidden("at", "plan"),
        .button("Back to the plan", "do", "plan", .main))
  }

  // MARK: Taking it home

  private var take: Markup {
    .element(
      "form", [("action", "/own/page"), ("method", "post"), ("data-plain", nil)],
      .hidden("so-far", answers.text), .button("Take it home: a page to keep", "do", "page", .main))
      + .element(
        "button", [("id", "print"), ("type", "button"), ("data-script", nil), ("hidden", nil)],
        .text("Print this page"))
      + .form(
        to: "/own", .hidden("so-far", answers.text), .hidden("at", "plan"),
        .button("How sure is this?", "do", "sure"),
        .button("Look at my answers, or change one", "do", "review"))
      + .element(
        "p", [("class", "screen")],
        .element("a", [("href", "/"), ("class", "link")], .text("Back to the room")))
  }
}
