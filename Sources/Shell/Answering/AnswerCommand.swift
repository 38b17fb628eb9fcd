internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct AnswerCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer any question, or change an answer.",
    discussion: """
      Takes the number or the letter of an option. Examples:
        answer mf1 3
        answer mf1 c
        answer cx-shock 1 3
      """)
  static let places: Places = [.shell, .tour]
  static let shows = Shown.leavesOut(.hands)

  @Argument(help: "The question's id, as its screen shows it.")
  var question: String

  @Argument(help: "Numbers or letters of options, unsure, or skip.")
  var options: [String]

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  func steps(in scene: Scene) throws -> [Step] {
    let question = try scene.running().library.question(typed: question)
    try scene.requireAskable(question)
    return scene.answering(question, try question.reply(typed: options))
  }
}
