internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// What the opening asks at a step.
  static func opening(
    _ step: OpeningStep, of conversation: Conversation, for viewer: Viewer
  ) -> Page {
    switch step {
    case .sentence: sentence
    case .concern(let first): concerns(from: first, of: conversation)
    case .scope: scope(conversation.scopes)
    case .since: since
    case .goal: goal
    }
  }

  private static var sentence: Page {
    Page([
      .blank, .paragraph("What made you sit down with this today?"),
      .paragraph(
        "A sentence in your own words, or Enter for a list. No names needed. It is kept like a private "
          + "note, and nothing is concluded from it."),
      .blank,
      .note("Your words and Enter · Enter alone for a list · /help"),
    ])
  }

  private static func concerns(from first: Int, of conversation: Conversation) -> Page {
    let offered = conversation.offered
    let shown = offered.indices.dropFirst(first).prefix(Conversation.concernsShown)
    let fits = conversation.fitting
    var page = Page([
      .blank,
      .paragraph(
        fits > 0 && first == 0
          ? "This may be near it; choose one or two, or look further down."
          : "Is it one or two of these?"),
      .blank,
    ])
    for index in shown {
      if index == fits, fits > 0 { page.add(.blank) }
      page.add(.item("\(index + 1)", offered[index].say))
    }
    page.add(.blank, .item("0", "Nothing special, I want to check"), .blank)
    let more = shown.upperBound < offered.count ? "m more of the list · " : "m from the top · "
    page.add(.note("One or two numbers · \(more)Enter for nothing special · b back"))
    return page
  }

  private static func scope(_ scopes: [Scope]) -> Page {
    Page([.blank, .paragraph("Whom is it about?"), .blank])
      .adding(Page.numbered(scopes.map(Words.scope)))
      .adding([.blank, .note("Number · Enter for 1 · b back")])
  }

  private static var since: Page {
    Page([.blank, .paragraph("Since when is it so?"), .blank])
      .adding(Page.numbered(Since.allCases.map(Words.since)))
      .adding([.blank, .note("Number · Enter if you can't say · b back")])
  }

  private static var goal: Page {
    Page([
      .blank, .paragraph("What should be different in six weeks, if this goes well?"),
      .paragraph(
        "One sentence in your client's words. It stands on top of the plan, and your client sees it."
      ),
      .blank, .note("Their words and Enter · Enter alone for none · b back · /help"),
    ])
  }

  private func adding(_ blocks: [Block]) -> Page {
    var page = self
    page.add(blocks)
    return page
  }
}

extension Words {
  /// Whom it is about, to choose from.
  static func scope(_ scope: Scope) -> String {
    switch scope {
    case .everyone: "The whole team, or most of it"
    case .onePerson: "One person"
    case .twoPeople: "Two people"
    case .twoGroups: "Two groups or places"
    case .newcomers: "People who are new here"
    case .above: "Leads of mine, or those above me"
    }
  }

  /// Since when it is so, to choose from.
  static func since(_ since: Since) -> String {
    switch since {
    case .twoWeeks: "Two weeks or less"
    case .month: "About a month"
    case .threeMonths: "About three months"
    case .longer: "Longer"
    }
  }
}
