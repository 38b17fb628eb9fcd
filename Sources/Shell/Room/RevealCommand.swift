internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct RevealCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "reveal",
    abstract: "Show a case's diagnosis beside the guesses, or what is hidden.",
    discussion: """
      In an exercise once all tables have guessed. Afterwards how, whynot, whatif and sensitivity explain it, and reveal \
      shows the pages again. Examples:
        reveal
        reveal --anyway
      """)
  static let places: Places = [.shell, .exercise]
  static let shows = Shown.always(.hands, .conclusion, .solution)

  @Flag(help: "Also if tables have not guessed.")
  var anyway = false

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    if let question = scene.handsWaiting {
      let isHidden = !scene.viewer.sees(.hands)
      return try scene.knowingRoom(
        [.act(CountPhones(question: question, inTheRoom: nil, reveals: isHidden))]
          + (isHidden ? [.then { try $0.hidden(besides: question.id) }] : []))
    }
    guard scene.viewer.sees(.hands) else {
      return [.act(Hide(isOn: false)), .then { try $0.hidden() }]
    }
    if let steps = try scene.takingQuestionBack() { return steps }
    let (exercise, _, state) = try scene.playing()
    guard !scene.viewer.knowsTheCase else { return try scene.revealing() }
    let guessed = scene.guessed(state)
    guard anyway || guessed.isComplete else { throw ExerciseRefusal.guessesMissing(guessed) }
    return [
      .act(TakePhoneGuesses()), .record(.exercise(.revealed(answers: exercise.file.replies))),
      .then { try $0.revealing() },
    ]
  }
}

extension Scene {
  /// What was hidden until now: how hands fell, and the conclusion if it is reached.
  ///
  /// Nothing where that is only what was just counted.
  fileprivate func hidden(besides counted: Question.ID? = nil) throws -> [Step] {
    guard let conversation else { return [.say("Nothing is hidden any more.")] }
    let session = conversation.session
    let spread = try viewer.spread(of: session, in: conversation.library)
    let isEmpty = spread.questions.isEmpty
    if counted != nil, spread.questions.count < 2 { return [] }
    let page = Page.spread(spread, isOver: session.isConcluded, leavesRoom: false, for: viewer)
    return (isEmpty ? [] : [.show(page)])
      + (conversation.screen == .over || isEmpty ? [.again] : [])
  }
}
