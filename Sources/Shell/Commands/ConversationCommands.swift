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

struct WhyCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say why the question on screen is asked.",
    discussion: """
      While a question is on screen, ? does the same. Example:
        why
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    let conversation = try sitting.running()
    guard let question = conversation.question else {
      throw Failure("There is no question on screen; how explains a conclusion.", .usage)
    }
    sitting.show(.why(question, in: conversation))
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
    guard let question = conversation.library[Question.ID(rawValue: self.question)] else {
      let known = conversation.library.questions.map(\.id.rawValue)
      throw Failure(
        "There is no question \"\(self.question)\"\(Suggestion.hint(for: self.question, among: known)).",
        .usage)
    }
    try sitting.answer(question, try reply(to: question))
  }

  private func reply(to question: Question) throws -> Reply {
    switch options {
    case ["unsure"]: return .unsure(to: question)
    case ["skip"]: return .skipped
    default:
      let chosen = try options.map { try option($0, of: question) }
      switch QuestionInput.choice(chosen, question) {
      case .reply(let reply): return reply
      case .unclear(let sentence): throw Failure(sentence, .usage)
      default: return .skipped
      }
    }
  }

  private func option(_ word: String, of question: Question) throws -> AnswerOption {
    if let option = Int(word).flatMap(question.options.element) { return option }
    if let option = question[AnswerOption.ID(rawValue: word)] { return option }
    let letters = question.options.map(\.id.rawValue).joined(separator: ", ")
    throw Failure(
      "\(question.id) has the answers 1 to \(question.options.count), or \(letters); "
        + "\"\(word)\" is none of them.", .usage)
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
