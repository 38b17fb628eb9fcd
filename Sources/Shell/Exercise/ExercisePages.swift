internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// Characters of a story on one page, so that it can be read from the last row.
  private static let storyLength = 400

  /// The story, a page for each paragraph, and what it tells about the team as such.
  static func story(_ file: CaseFile, in library: Library) -> [Page] {
    let facts = file.answers(in: library).active.filter { $0.question.kind == .context }
    let pages = file.paragraphs.flatMap { $0.split(upTo: storyLength) }.map {
      Page([.blank, .title(file.title), .blank, .projected($0)])
    }
    guard !facts.isEmpty else { return pages }
    return pages + [
      Page(
        [.blank, .title("The team in facts"), leaderIsYou]
          + facts.map { question, reply in
            .item("-", "\(question.ask) \(Words.answer(reply, to: question))")
          } + [
            .blank,
            .note(
              "The story can be asked: \(type: "ask feedback") finds questions, "
                + "\(type: "ask mf1") asks one · \(type: "help")"),
          ])
    ]
  }

  /// Questions and reasons are worded for a leader; here they are read by tables.
  static var leaderIsYou: Block { .note("\"You\" is the leader of the story.") }

  /// A question of the room and what the story says to it.
  static func told(_ question: Question, _ reply: Reply?, _ count: Int?) -> Page {
    var page = Page([
      .blank, .title("The story says [\(question.id)]"), .paragraph(question.ask), .blank,
      .projected(reply.map { Words.answer($0, to: question) } ?? "The story does not say."),
    ])
    if let count { page.add(.blank, .note("\(count.of("question")) asked so far")) }
    return page
  }

  /// Everything the room asked.
  static func asked(_ state: ExerciseState, in conversation: Conversation) -> Page {
    let (library, session) = (conversation.library, conversation.session)
    var page = Page([.blank, .title("\(state.asked.count.of("question")) asked so far")])
    for question in state.asked.compactMap({ library[$0] }) {
      let isKnown = !state.unanswered.contains(question.id)
      let words = session.replies[question.id].map { Words.answer($0, to: question) } ?? ""
      page.add(
        .item("-", "\(question.ask) [\(question.id)]"),
        .field("The story", isKnown ? words : "does not say"))
    }
    page.add(.blank, .note("\(type: "ask WORDS") finds questions · \(type: "propose") names one"))
    return page
  }

  /// What was done before the reveal, and what can be done now.
  static func standing(_ state: ExerciseState, _ guessed: GuessStanding) -> Page {
    Page([
      .paragraph("\(state.asked.count.of("question")) asked. \(guessed.words)"),
      .note(
        "\(type: "ask") · \(type: "propose") · \(type: "guess TABLE") · \(type: "reveal") "
          + "once all have guessed · \(type: "story") · \(type: "help")"),
    ])
  }

  /// What can be done once the case is revealed.
  static func over(_ state: ExerciseState) -> Page {
    let names = state.guesses.map(\.table).joined(separator: ", ")
    let guesses = state.guesses.count.of("guess", "guesses")
    return Page([
      .paragraph(state.guesses.isEmpty ? "Nobody guessed." : "\(guesses): \(names)."),
      .note(
        "\(type: "reveal") shows the pages again · \(type: "how"), \(type: "whynot"), whatif and "
          + "\(type: "sensitivity") explain it · \(type: "quit")"),
    ])
  }
}

extension String {
  /// Parts of about this length, each of whole sentences.
  fileprivate func split(upTo limit: Int) -> [String] {
    var parts: [String] = []
    var part = ""
    var sentence = ""
    for word in split(separator: " ") {
      sentence += sentence.isEmpty ? word : " \(word)"
      guard
        word.last(where: { !"\"'\u{201D}\u{2019})".contains($0) }).map({ ".!?".contains($0) })
          == true
      else { continue }
      if !part.isEmpty, part.count + sentence.count > limit {
        parts.append(part)
        part = ""
      }
      part += part.isEmpty ? sentence : " \(sentence)"
      sentence = ""
    }
    let rest = [part, sentence].filter { !$0.isEmpty }.joined(separator: " ")
    return parts + (rest.isEmpty ? [] : [rest])
  }
}
