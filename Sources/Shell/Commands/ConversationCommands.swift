internal import ArgumentParser
internal import Coaching
internal import Playbooks

extension Sitting {
  /// The conversation on screen; without one, a sentence that says how to begin.
  func running() throws -> Conversation {
    guard let conversation else {
      throw Failure("There is no conversation yet; type diagnose to begin.", .usage)
    }
    return conversation
  }
}

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

  @Argument(help: "The question's id, as its screen shows it.")
  var question: String

  @Argument(help: "Numbers or letters of options, unsure, or skip.")
  var options: [String]

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  func run(in sitting: Sitting) throws {
    let conversation = try sitting.running()
    let question = try conversation.library.question(typed: question)
    try sitting.answer(question, try question.reply(typed: options))
  }
}

struct ReviewCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Show all answers; any of them can be changed.",
    discussion: """
      Type an answer's number there to go back to its question; later answers stay. An empty line \
      leads to the plan. Example:
        review
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    _ = try sitting.running()
    sitting.conversation?.show(.review)
  }
}

struct StopCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: "No more questions; see what the answers come to.",
    discussion: """
      The plan then says how sure it is. Example:
        stop
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    _ = try sitting.running()
    try sitting.record(.stopped)
  }
}

struct MoreCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "more",
    abstract: "Go on with the questions.",
    discussion: """
      After stop, the review or the plan, asks what is still worth asking. Example:
        more
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    switch try sitting.running().interview.step {
    case .finished(.stopped), .finished(.limit): try sitting.record(.reopened)
    default: sitting.conversation?.goOn()
    }
    guard case .finished(let ending)? = sitting.conversation?.interview.step else { return }
    sitting.say(
      ending == .settled
        ? "No further question would change what we can say."
        : "There are no more questions to ask.")
  }
}

struct QuitCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "quit",
    abstract: "Leave; everything is stored.",
    discussion: """
      exit and Ctrl-D do the same. Example:
        quit
      """,
    aliases: ["exit"])

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    sitting.isDone = true
  }
}
