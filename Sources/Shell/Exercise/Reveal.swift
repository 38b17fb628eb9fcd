internal import Coaching
internal import Playbooks
internal import Reports

extension Scene {
  /// The pages of a case that is revealed.
  func revealing(at page: Int = 1) throws -> [Step] {
    let (exercise, conversation, state) = try playing()
    let library = conversation.library
    // What the room knew: the facts, and what it asked.
    let known = conversation.session.replies.filter { id, _ in
      library[id]?.kind == .context || state.asked.contains(id)
    }
    let before = Conclusion(Answers(known, in: library), today: today)
    let after = Conclusion(exercise.file.answers(in: library), today: today)
    let pages = Reveal(exercise.file, state, after, fromAsked: before).pages
    return [.act(Project(pages: pages, page: page))]
  }
}

/// The pages that end an exercise: what Rapport says, what the tables guessed beside it, what the
/// author of the case says.
struct Reveal {
  private let file: CaseFile
  private let state: ExerciseState
  private let conclusion: Conclusion
  /// What Rapport would have said from the questions the room asked.
  private let early: Conclusion
  private let comparison: GuessComparison

  init(
    _ file: CaseFile, _ state: ExerciseState, _ conclusion: Conclusion, fromAsked early: Conclusion
  ) {
    self.file = file
    self.state = state
    self.conclusion = conclusion
    self.early = early
    comparison = GuessComparison(state.guesses, conclusion, author: file)
  }

  var pages: [Page] {
    [diagnosis, firstAction] + GuessPages(comparison, conclusion, file).pages
      + [author, wrongTurns, talk].compactMap(\.self)
  }

  // MARK: Rapport

  private var diagnosis: Page {
    var page = Page([
      .blank, .title("What Rapport sees"), Page.leaderIsYou,
    ])
    if state.asked.isEmpty {
      page.add(
        .note("It also knows what the story answers when it is asked, which was not read aloud."))
    }
    page.add(.paragraph(Words.verdict(conclusion)))
    for report in conclusion.reports where report.isSaid {
      page.add(.blank, .heading("\(report.symptom.name): \(Words.level(of: report.belief))"))
      page.add(EvidenceWords.items(report, conclusion.diagnosis))
    }
    for pair in conclusion.contradictions {
      page.add(.blank, .heading("Two things that can both be true"), .paragraph(pair.say))
    }
    let strong = StrongHabits(conclusion.diagnosis).sayings
    if !strong.isEmpty {
      page.add(.blank, .heading("What already works"))
      page.add(strong.map { .item("+", $0) })
    }
    return page
  }

  private var firstAction: Page {
    var page = Page([.blank, .title("What Rapport would do first")])
    guard let focus = conclusion.plan.focus else {
      page.add(.paragraph("There is nothing to do for now."))
      return page
    }
    page.add(.heading(focus.action.title), .field("First step", Words.firstStep(of: focus.action)))
    page.add(focus.because.prefix(2).map { .field("Because", $0.text) })
    let next = conclusion.plan.next.map(\.action.title)
    if !next.isEmpty { page.add(.field("Next", next.joined(separator: "; "))) }
    return page
  }

  // MARK: Author

  private var author: Page {
    Page([
      .blank, .title("How the author of the case sees it"), .paragraph(file.why), .blank,
      .field("Rapport and the author", agreement),
    ])
  }

  /// Where Rapport and the author say different things; both may be right.
  private var agreement: String {
    let words = { (said: GuessComparison.Said?) in
      said.map { "\($0.line == .leaning ? "possible, " : "")\($0.level.word)" } ?? "not said"
    }
    let names = comparison.rows.filter(\.isDisputed).map {
      "\($0.symptom.name) (Rapport: \(words($0.rapport)); author: \(words($0.author)))"
    }
    let isSameStart = file.actions.first == conclusion.plan.focus?.action.id
    let start = isSameStart ? "the same first action" : "another first action"
    return names.isEmpty
      ? "they see the same, with \(start)."
      : "they differ on \(names.joined(separator: ", ")), with \(start)."
  }

  private var wrongTurns: Page? {
    guard !file.wrongTurns.isEmpty else { return nil }
    var page = Page([.blank, .title("What rooms often think")])
    for turn in file.wrongTurns {
      page.add(.blank, .heading("\"\(turn.think)\""), .field("But", turn.but))
    }
    return page
  }

  // MARK: Talk

  private var talk: Page {
    var page = Page([.blank, .title("To talk about")])
    page.add(file.discuss.map { .item("-", $0) })
    page.space()
    if !state.asked.isEmpty {
      page.add(
        .field("The room's questions", "\(state.asked.count.of("question")) asked. \(worth)"))
    }
    page.add(
      .blank,
      .note(
        "\(type: "how"), \(type: "whynot"), whatif and \(type: "sensitivity") explain it · "
          + "\(type: "plan") shows all of it · \(type: "quit")"))
    return page
  }

  /// What the room's questions were enough for.
  private var worth: String {
    let known = early.reports.filter(\.isSaid).map(\.symptom)
    let missing = conclusion.reports.filter(\.isSaid).map(\.symptom)
      .filter { symptom in !known.contains { $0.id == symptom.id } }
    let isSameStart = early.plan.focus?.action.id == conclusion.plan.focus?.action.id
    if missing.isEmpty, isSameStart, early.verdict == conclusion.verdict {
      return "They were enough for Rapport to say the same."
    }
    if known.isEmpty { return "From them alone, Rapport could not have said anything yet." }
    return "From them alone, Rapport would have named: "
      + known.map(\.name).joined(separator: "; ")
      + (isSameStart ? ", with the same first action." : ", with another first action.")
  }
}
