internal import Playbooks
internal import Reports

extension Page {
  /// An action: its texts, what it needs, and the rules that want it or not.
  static func about(_ action: Action, _ mentions: Mentions) -> Page {
    var page = Page(action.title, "action \(action.id)", at: action.place)
    page.add(.field("First step", action.firstStep))
    for step in action.steps { page.add(.item("-", step)) }
    page.add(
      .field("For", action.home?.rawValue ?? "the whole team"),
      .field("Who", Words.owner(of: action)), .field("Takes", Words.hours(of: action)),
      .field("First change after", Words.weeks(of: action)),
      .field("To expect", Words.effect(action.effect, on: .everyone)),
      .field("Rests on", action.basis),
      .field("Source", action.source), .field("Measure", action.measure),
      .field("How often", action.howOften))
    if action.isStartableToday { page.add(.field("Start", "can begin today")) }
    if !action.tags.isEmpty {
      page.add(.field("Tags", action.tags.map(\.rawValue).sorted().joined(separator: ", ")))
    }
    if let needs = action.needs {
      let when = needs.when.map { " (\($0))" } ?? ""
      page.add(.field("Check first", needs.say + when))
    }
    if let not = action.notWhen {
      page.add(.field("Not when", not.say + (not.when.map { " (\($0))" } ?? "")))
    }
    if let rehearsal = action.rehearsal {
      page.add(.heading("How the talk may go"))
      page.add(RehearsedTalk(action.title, rehearsal, isCoached: false).ways)
    }
    let before = (action.needs?.after ?? []).map { id in
      (id.rawValue, mentions.library[id]?.title ?? "its playbook is not loaded")
    }
    page.list("Comes after", before)
    page.list("Comes before", mentions.followers)
    page.list("Rules about it", mentions.rulesActing)
    return page
  }

  /// A rule: when it acts, what it does, and why.
  static func about(_ rule: Rule, in library: Library) -> Page {
    var page = Page(rule.because, "rule \(rule.id)", at: rule.place)
    page.add(
      .field("When", "\(rule.when)"), .field("Does", Mentions.effects(of: rule)),
      .field("Source", rule.source))
    let selectors = rule.effects.flatMap(\.selectors)
    let actions = library.actions.filter { action in selectors.contains { $0.matches(action) } }
    page.list("Actions it speaks about", actions.map { ($0.id.rawValue, $0.title) })
    let names = Set(rule.when.atoms.map(\.name))
    let questions = library.questions.filter { names.contains($0.id.rawValue) }
    page.list("Questions it looks at", questions.map { ($0.id.rawValue, $0.ask) })
    return page
  }

  /// What a playbook holds, by name.
  static func about(_ playbook: Playbook) -> Page {
    var page = Page(
      "Playbook: \(playbook.title)", "playbook \(playbook.id), version \(playbook.version)",
      at: playbook.place)
    page.add(.paragraph(playbook.about))
    page.list("Symptoms", playbook.symptoms.map { ($0.id.rawValue, $0.name) })
    page.list("Questions", playbook.questions.map { ($0.id.rawValue, $0.ask) })
    page.list("Actions", playbook.actions.map { ($0.id.rawValue, $0.title) })
    page.list("Rules", playbook.rules.map { ($0.id.rawValue, $0.because) })
    page.list(
      "Two things that can both be true",
      playbook.contradictions.map { ("\($0.first.question) and \($0.second.question)", $0.say) })
    page.list("Questions for a survey", playbook.pulse.map { ($0.id.rawValue, $0.ask) })
    page.list("Measures", playbook.measures.map { ($0.id.rawValue, $0.name) })
    page.list("Everyday chances", playbook.everydayChances.map { [($0.title, $0.about)] } ?? [])
    page.list("From other playbooks", playbook.elsewhere.sorted().map { ($0, "") })
    return page
  }
}

extension Rule.Effect {
  /// The actions it speaks about.
  fileprivate var selectors: [Rule.Selector] {
    switch self {
    case .recommend(let ids): ids.map { .action($0) }
    case .avoid(let selectors), .putFirst(let selectors, _): selectors
    case .replace(let old, let new): ([old] + new).map { .action($0) }
    case .capConfidence, .addEvidence, .weigh, .say, .askNext, .handOver: []
    }
  }
}
