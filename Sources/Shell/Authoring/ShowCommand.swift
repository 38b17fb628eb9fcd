internal import ArgumentParser
internal import Playbooks
internal import Reports

struct ShowPlaybookCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a playbook says, and who points to it.",
    discussion: """
      Takes the id of a symptom, question, action, rule, fact or playbook. Examples:
        playbooks show isolation
        playbooks show mf1
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("The id.", valueName: "entry"))
  var name: String

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let library = try desk.library()
    var page = Page()
    if let thing = Page.about(name, in: library) { page = thing }
    if let playbook = library.playbooks.first(where: { $0.id.rawValue == name }) {
      page.space()
      page.add(.about(playbook))
    }
    guard !page.blocks.isEmpty else {
      let known = library.names + library.playbooks.map(\.id.rawValue)
      throw AuthoringRefusal.nothingCalled(name, known: known)
    }
    return [.show(page)]
  }
}

extension Page {
  /// What a name stands for; `nil` for a name nobody defines.
  fileprivate static func about(_ name: String, in library: Library) -> Page? {
    let mentions = Mentions(of: name, in: library)
    switch library.kind(of: name) {
    case .symptom: return library[Symptom.ID(rawValue: name)].map { .about($0, mentions) }
    case .question: return library[Question.ID(rawValue: name)].map { .about($0, mentions) }
    case .action: return library[Action.ID(rawValue: name)].map { .about($0, mentions) }
    case .concern: return library[Concern.ID(rawValue: name)].map(about)
    case .rule:
      return library.rules.first { $0.id.rawValue == name }.map { .about($0, in: library) }
    case .fact: return .aboutFact(name, mentions)
    case .measure: return library.measures.first { $0.id.rawValue == name }.map(about)
    case .pulse: return library.pulse.first { $0.id.rawValue == name }.map(about)
    case nil: return nil
    }
  }

  private static func about(_ concern: Concern) -> Page {
    var page = Page(concern.say, "concern \(concern.id)", at: concern.place)
    let points = concern.pointsTo.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    page.add(
      .field("Points to", points.joined(separator: ", ")),
      .field("Asks first", concern.ask.map(\.rawValue).joined(separator: ", ")),
      .field("Helps", concern.helps.map(\.rawValue).joined(separator: ", ")),
      .field("Recognised by", concern.words.joined(separator: ", ")))
    if let before = concern.before { page.add(.field("Before", before)) }
    if let ifNot = concern.ifNot { page.add(.field("If not", ifNot)) }
    return page
  }

  private static func about(_ measure: Measure) -> Page {
    var page = Page(measure.name, "measure \(measure.id)", at: measure.place)
    page.add(
      .field("Formula", measure.formula), .field("Use", measure.use),
      .field("Caution", measure.caution))
    return page
  }

  private static func about(_ question: PulseQuestion) -> Page {
    let answers =
      switch question.answers {
      case .scale(let words): words.joined(separator: "; ")
      case .words(let rule): "free words. \(rule)"
      }
    var page = Page(question.ask, "pulse question \(question.id)", at: question.place)
    page.add(.field("Answers", answers))
    return page
  }

  /// Begins with a title, what the thing is, and where its author wrote it.
  init(_ title: String, _ name: String, at place: Place) {
    self.init([.title(title), .note(name), .note("\(place.file):\(place.line)"), .blank])
  }

  /// Adds what another page says.
  mutating func add(_ page: Page) {
    for block in page.blocks { add(block) }
  }

  /// A heading with items below it; nothing if there are none.
  mutating func list(_ heading: String, _ items: [(id: String, text: String)]) {
    guard !items.isEmpty else { return }
    space()
    add(.heading(heading))
    for item in items { add(.item("-", item.text.isEmpty ? item.id : "\(item.id): \(item.text)")) }
  }
}
