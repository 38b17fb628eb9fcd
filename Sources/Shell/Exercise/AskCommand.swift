internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct AskCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let (exercise, conversation, state) = try sitting.playing()
    let file = exercise.file
    guard !words.isEmpty else { return sitting.show(.asked(state, in: conversation)) }
    let found = matches(in: conversation.library, file)
    guard let question = found.first else {
      throw Failure(
        "No question speaks of \"\(words.joined(separator: " ").shortened)\". Try another word, such as "
          + "feedback, meeting or help; propose names a question.", .usage)
    }
    guard found.count == 1 else { return sitting.show(.candidates(found, upTo: Self.most)) }
    let reply = file.replies[question.id]
    let isNew = !viewer.knowsTheCase && !state.asked.contains(question.id)
    if isNew { try sitting.record(.exercise(.asked(question: question.id, answer: reply))) }
    let count = sitting.conversation?.session.exercise?.asked.count
    sitting.show(.told(question, reply, viewer.knowsTheCase ? nil : count))
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
    page.add(.blank, .note("Such as: ask \(questions.first?.id.rawValue ?? "")"))
    return page
  }
}
