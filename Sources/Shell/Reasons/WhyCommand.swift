internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct WhyCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say why a question is asked, and what it may change.",
    discussion: """
      Without a name it is about the question on screen; with one, about the moment it came up. \
      Examples:
        why
        why mf1
        why mf1 --numbers
      """)
  static let places: Places = .everywhere
  static let shows = Shown.needs(.purpose, orLeavesOut: [.known])

  @Argument(help: "A question's id, as its screen shows it.")
  var question: String?

  @Flag(help: "Add a rough figure for how much it may change.")
  var numbers = false

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    guard let question else { return try explainingScreen(scene) }
    let session = try scene.session(which.session)
    let viewer = scene.viewer.looking(at: session)
    try viewer.require(.purpose)
    let library = try scene.library(of: session)
    let asked = try library.questionOrStatement(typed: question)
    let otherwise =
      asked.kind == .statement
      ? "The team is asked, not you."
      : session.replies[asked.id] == nil
        ? "It was not asked." : "It came up outside the usual order."
    return [
      .page(
        .why(
          asked, session.interview(before: asked.id, in: library), otherwise: otherwise,
          isOver: session.isConcluded, withNumbers: numbers, for: viewer))
    ]
  }

  private func explainingScreen(_ scene: Scene) throws -> [Step] {
    guard which.session == nil, let conversation = scene.conversation,
      let question = conversation.question
    else {
      throw ReasonRefusal.noQuestion
    }
    return [
      .page(.why(question, in: conversation, withNumbers: numbers, for: scene.viewer))
    ]
  }
}

extension Session {
  /// Where the conversation stood when a question came up for the first time; now, if it never did.
  fileprivate func interview(before question: Question.ID, in library: Library) -> Interview {
    let before = events.prefix { event in
      switch event.change {
      case .replied(question, _), .exercise(.asked(question, _)): false
      default: true
      }
    }
    return Session(id: id, events: Array(before)).interview(in: library)
  }
}
