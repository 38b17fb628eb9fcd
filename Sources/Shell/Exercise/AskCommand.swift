internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct AskCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask the story of a case; alone, show what was asked.",
    discussion: """
      Takes a question's id, or words of it. Examples:
        ask mf1
        ask one-to-one
        ask
      """)
  static let places: Places = [.exercise]
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("A question's id, or words of it.", valueName: "question"))
  var words: [String] = []

  @OptionGroup var shared: SharedOptions

  /// More candidates than these are too many to choose from.
  private static let most = 9

  func steps(in scene: Scene) throws -> [Step] {
    let (exercise, conversation, state) = try scene.playing()
    let file = exercise.file
    guard !words.isEmpty else { return [.show(.asked(state, in: conversation))] }
    let found = matches(in: conversation.library, file)
    guard let question = found.first else {
      throw ExerciseRefusal.nothingSpeaks(of: words)
    }
    guard found.count == 1 else { return [.show(.candidates(found, upTo: Self.most))] }
    let reply = file.replies[question.id]
    let knowsTheCase = scene.viewer.knowsTheCase
    let isNew = !knowsTheCase && !state.asked.contains(question.id)
    let count = state.asked.count + (isNew ? 1 : 0)
    return (isNew ? [.record(.exercise(.asked(question: question.id, answer: reply)))] : [])
      + [.show(.told(question, reply, knowsTheCase ? nil : count))]
  }

  /// The question with this id, or those that ask in these words, else those that touch on them;
  /// what the story answers comes first.
  private func matches(in library: Library, _ file: CaseFile) -> [Question] {
    if let word = words.first, words.count == 1,
      let question = library[Question.ID(rawValue: word.lowercased())]
        ?? library[Question.ID(rawValue: word)]
    {
      return [question]
    }
    let evidence = library.questions.filter { $0.kind == .evidence }
    let asking = evidence.filter { speaks([$0.ask, $0.aloud ?? ""]) }
    let found =
      asking.isEmpty
      ? evidence.filter { question in
        let home = question.home.flatMap { library[$0] }
        return speaks(
          question.options.map(\.say) + [question.why, home?.topic ?? "", home?.id.rawValue ?? ""])
      } : asking
    let isAnswered = { (question: Question) in file.replies[question.id] != nil }
    return found.filter(isAnswered) + found.filter { !isAnswered($0) }
  }

  /// Whether these texts have all the words between them.
  private func speaks(_ texts: [String]) -> Bool {
    words.allSatisfy { word in texts.contains { $0.mentions(word) } }
  }
}

extension Page {
  fileprivate static func candidates(_ questions: [Question], upTo most: Int) -> Page {
    var page = Page([.blank, .title("Which of these?")])
    page.add(entries: questions.prefix(most).map { ($0.id.rawValue, $0.ask) })
    if questions.count > most {
      page.add(.blank, .note("and \(questions.count - most) more; one more word narrows it down"))
    }
    let first = questions.first?.id.rawValue ?? ""
    page.add(.blank, .note("Such as: \(type: "ask \(first)")"))
    return page
  }
}
