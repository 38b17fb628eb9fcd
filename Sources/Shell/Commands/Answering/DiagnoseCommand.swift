internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct DiagnoseCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnose",
    abstract: "Ask the questions and end in a plan.",
    discussion: """
      With --answers nothing is asked: the answers come from a YAML file and only the result is \
      written. Examples:
        rapport diagnose
        rapport diagnose --answers team.yaml --format json
        rapport diagnose --for workshop --room one-team
      """)

  @Option(
    help: ArgumentHelp("Take the answers from this file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var answers: String?

  @Option(
    help: ArgumentHelp(
      "Ask at most so many questions after the ones about your team.", valueName: "n"))
  var questions: Int = Interview.usualLimit

  @Option(help: "How to write the result: text, markdown or json.")
  var format: ResultFormat = .text

  @Flag(help: "Store nothing.")
  var noSave = false

  @OptionGroup var labels: LabelOptions

  @OptionGroup var audience: AudienceOptions

  @Option(help: "Who is in the room: one-team, or different-teams (each thinks of another).")
  var room: Room?

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { !labels.isEmpty }

  func validate() throws {
    guard (1...Interview.hardLimit).contains(questions) else {
      throw ValidationError("--questions takes a number from 1 to \(Interview.hardLimit).")
    }
    guard room == nil || audience.audience ?? .workshop == .workshop else {
      throw ValidationError("--room goes together with --for workshop.")
    }
  }

  func run(in sitting: Sitting) throws {
    if let answers {
      try conclude(file: answers, in: sitting)
      return
    }
    guard try sitting.leavesRunning() else { return }
    audience.apply(to: sitting)
    if room != nil { sitting.audience = .workshop }
    let gathered = room ?? (sitting.audience == .workshop ? .undecided : nil)
    try sitting.begin(
      limit: questions, isStored: !noSave,
      after: try labelling() + [gathered].compactMap { $0.map { .gathered($0) } })
    if !sitting.isInShell {
      try Repl(sitting).runConversation(format: format)
    }
  }

  private func labelling() throws -> [SessionEvent.Change] {
    let labels = try labels.applied(to: SessionLabels())
    return labels.isEmpty ? [] : [.labelled(labels)]
  }

  private func conclude(file path: String, in sitting: Sitting) throws {
    let library = try sitting.library()
    let source = try PlaybookSources.file(path)
    let file = try AnswersFile(yaml: source.text, file: path, library: library)
    let room = room ?? file.room.flatMap { Room(argument: $0) }
    let replies = file.entries.map { ($0.question, $0.reply) }
    let answers = Answers(Dictionary(uniqueKeysWithValues: replies), in: library, room: room)
    for question in answers.inactive {
      guard let entry = file.entries.first(where: { $0.question == question.id }) else { continue }
      let warning = Problem(
        .warning, at: entry.place,
        "'\(question.id)' does not apply to this team and is not counted")
      sitting.console.complain(warning.description + "\n")
    }
    let before = sitting.conversation
    sitting.mayAsk = false
    defer { sitting.mayAsk = sitting.console.isInteractive }
    try sitting.begin(
      limit: questions, isStored: !noSave,
      after: try labelling() + [room].compactMap { $0.map { .gathered($0) } }
        + replies.map { .replied($0.0, $0.1) })
    try sitting.conclude()
    try sitting.write(format)
    sitting.conversation?.isFresh = false
    if noSave { sitting.conversation = before }
  }
}

extension AnswersFile.Entry {
  /// What it says, as a reply.
  fileprivate var reply: Reply {
    hands.flatMap { Tally($0) }.map(Reply.tally) ?? Reply(words: words)
  }
}

extension Sitting {
  /// Whether the conversation on screen may make room for another: one that is stored may, one that
  /// is not only if a person says so.
  fileprivate func leavesRunning() throws -> Bool {
    guard let running = conversation, running.screen != .over, !running.asked.isEmpty else {
      return true
    }
    if running.isStored {
      say("A new conversation begins; resume \(running.session.id) goes back to the one before.")
      return true
    }
    guard mayAsk, tour == nil else { return true }
    return try confirms("The answers so far are stored nowhere. Begin a new conversation?")
  }
}
