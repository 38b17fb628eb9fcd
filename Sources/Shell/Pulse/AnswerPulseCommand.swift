internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct AnswerPulseCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Write what you tell the team: what you heard, what you do.",
    discussion: """
      For the leader, within a week. The team reads the same counts as you, what you heard, the one thing you will do, and \
      when you look again. What is left out is asked for. Examples:
        pulse answer
        pulse answer --heard "Feedback comes too late" --deed "Ten minutes with each of you by Friday" --output answer.txt
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Argument(
    help: ArgumentHelp("The keeper's file; without it, the latest result.", valueName: "result"),
    completion: .file())
  var file: String?

  @Option(help: ArgumentHelp("What you take from it.", valueName: "text"))
  var heard: String?

  @Option(help: ArgumentHelp("The one thing you will do.", valueName: "text"))
  var deed: String?

  @Option(help: ArgumentHelp("What you will not do now, if you say so.", valueName: "text"))
  var notNow: String?

  @Option(help: ArgumentHelp("When you look again; in eight weeks if left out.", valueName: "day"))
  var again: String?

  @OptionGroup var output: OutputOptions

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  /// Eight weeks: long enough for something to change, as measures.yaml has it.
  private static let daysBetween = 56

  func validate() throws { try PlanDay.validate(again) }

  func steps(in scene: Scene) throws -> [Step] {
    try scene.desk.openingResult(in: file) { result in
      if let path = output.output { try output.replacing.requireFree(path) }
      let again =
        try again.map { try PlanDay.day($0, today: scene.today) }
        ?? scene.today.advanced(by: AnswerPulseCommand.daysBetween)
      return [
        .ask(
          Ask { asker in
            let reply = PulseReply(
              result,
              heard: try asker.line(
                heard, named: "--heard",
                LineAsking(question: "What did you hear, in one sentence? The team reads it.")),
              deed: try asker.line(
                deed, named: "--deed",
                LineAsking(
                  question: "What is the one thing you will do, and by when?",
                  onEnter: planned(in: scene))),
              notNow: try notNow.map { try LineAsking.checked($0, named: "--not-now") },
              again: again)
            return [output.step(for: reply.text)]
          })
      ]
    }
  }

  /// What the plan begins with, of the conversation that heard this team.
  private func planned(in scene: Scene) -> String? {
    guard let session = try? scene.session(nil), session.team != nil,
      let library = try? scene.library(of: session)
    else { return nil }
    return Conclusion(session.answers(in: library), today: scene.today).keeping(
      session, on: scene.today
    )
    .agreed.focus?.action.title
  }
}
