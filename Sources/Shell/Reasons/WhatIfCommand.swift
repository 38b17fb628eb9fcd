internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct WhatIfCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Show what other answers would change; nothing is stored.",
    discussion: """
      Takes question=answer, with the number or the letter of an option. Where hands were counted, that \
      option changes places with the one that had most. Examples:
        whatif mf1=d
        whatif mf1=3 cx-shock=1,3 om2=unsure
      """)
  static let places: Places = .everywhere
  static let shows = Shown.needs(.conclusion)

  @Argument(help: ArgumentHelp("Questions and the answers to try.", valueName: "question=answer"))
  var answers: [String]

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  func steps(in scene: Scene) throws -> [Step] {
    let session = try scene.session(which.session)
    let library = try scene.library(of: session)
    let now = session.answers(in: library)
    let conclusion = try scene.conclusion(of: session)
    var then = now
    var tried: [Question] = []
    for word in answers {
      let (question, reply) = try change(word, in: library)
      then = then.replacing(question.id, with: question.turned(then, to: reply))
      if !tried.contains(where: { $0.id == question.id }) { tried.append(question) }
    }
    return [
      .page(
        .whatIf(
          tried, conclusion, Conclusion(then, today: scene.today),
          inTwoColumns: scene.desk.hasTwoColumns))
    ]
  }

  private func change(_ word: String, in library: Library) throws -> (Question, Reply) {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw ReasonRefusal.noAnswer(word)
    }
    let question = try library.questionOrStatement(typed: parts[0])
    return (question, try question.reply(typed: parts[1].split(separator: ",").map(String.init)))
  }
}

extension Question {
  /// What to try: where hands were counted, one option means another majority.
  fileprivate func turned(_ answers: Answers, to reply: Reply) -> Reply {
    guard case .options(let ids) = reply, ids.count == 1, let option = self[ids[0]], !isSeveral,
      let before = answers.reply(to: id), case .tally = before
    else { return reply }
    return turned(before, to: option)
  }
}
