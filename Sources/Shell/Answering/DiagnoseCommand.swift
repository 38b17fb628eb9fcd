internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct DiagnoseCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnose",
    abstract: "Ask the questions and end in a plan.",
    discussion: """
      With --answers nothing is asked: the answers come from a YAML file and only the result is \
      written. Examples:
        rapport diagnose
        rapport diagnose --answers team.yaml --format json
        rapport diagnose --for workshop --room one-team
        rapport diagnose --for workshop --room different-teams --at mf1
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.leavesOut(
    .hands, .conclusion, .reasons, .privateNotes)

  @Option(
    help: ArgumentHelp("Take the answers from this file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var answers: String?

  @Option(
    help: ArgumentHelp(
      "Ask at most so many questions.", valueName: "n"))
  var questions: Int = Interview.usualLimit

  @Option(help: "How to write the result: text, markdown or json.")
  var format: ResultFormat = .text

  @OptionGroup var schema: SchemaOptions

  @Option(
    help: ArgumentHelp(
      "What brings you here, so that it is not asked: a concern, or none.", valueName: "concern"))
  var concern: [String] = []

  @OptionGroup var matter: MatterOptions

  @Flag(help: "Store nothing.")
  var noSave = false

  @OptionGroup var labels: LabelOptions

  @OptionGroup var audience: AudienceOptions

  @Option(help: "Who is in the room: one-team, or different-teams (each thinks of another).")
  var room: Gathering?

  @Option(help: ArgumentHelp("Begin with this question.", valueName: "question"))
  var at: String?

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool {
    !labels.isEmpty || concern.contains { $0 != "none" } || matter.scope != nil
      || matter.since != nil
  }

  func validate() throws {
    guard (1...Interview.hardLimit).contains(questions) else {
      throw ValidationError("--questions takes a number from 1 to \(Interview.hardLimit).")
    }
    guard room == nil || audience.audience ?? .workshop == .workshop else {
      throw ValidationError("--room goes together with --for workshop.")
    }
  }

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    if let answers {
      try conclude(file: answers, in: sitting, for: viewer)
      return
    }
    if try sitting.returnsToRoom() { return }
    guard try sitting.leavesUnsaved() else { return }
    if let running = sitting.conversation, running.isStored, running.screen != .over,
      !running.asked.isEmpty
    {
      sitting.say(
        "A new conversation begins; resume \(running.session.id) goes back to the one before.")
    }
    sitting.screens.address(room == nil ? audience.audience : .workshop)
    let gathered = room ?? (sitting.screens.isForWorkshop ? .undecided : nil)
    let library = try sitting.desk.library()
    let first = try at.map { try library.question(typed: $0) }
    let conversation = try sitting.begun(
      on: library, limit: questions, isStored: !noSave,
      after: try labelling() + [opening(in: library)].compactMap { $0.map { .opened($0) } }
        + [gathered].compactMap { $0.map { .gathered($0) } })
    sitting.screens.enter(conversation, format: ResultStyle(format, schema))
    if let first { sitting.conversation?.show(.question(first.id)) }
  }

  private func labelling() throws -> [SessionEvent.Change] {
    let labels = try labels.applied(to: SessionLabels())
    return labels.isEmpty ? [] : [.labelled(labels)]
  }

  /// What the options say of the opening, so that it is not asked.
  private func opening(in library: Library) throws -> Opening? {
    guard !concern.isEmpty || matter.scope != nil || matter.since != nil else { return nil }
    return try matter.opening(concern.isEmpty ? ["none"] : concern, in: library)
  }

  private func conclude(file path: String, in sitting: Sitting, for viewer: Viewer) throws {
    let library = try sitting.desk.library()
    let source = try PlaybookSources.file(path)
    let file = try AnswersFile(yaml: source.text, file: path, library: library)
    let room = room ?? file.room.flatMap { Gathering(argument: $0) }
    let replies = file.entries.map { ($0.question, $0.reply) }
    let opening = try file.concern.map { Opening($0) } ?? self.opening(in: library)
    let answers = Answers(
      Dictionary(uniqueKeysWithValues: replies), in: library, gathering: room, opening: opening)
    for question in answers.inactive {
      guard let entry = file.entries.first(where: { $0.question == question.id }) else { continue }
      let warning = Problem(
        .warning, at: entry.place,
        "'\(question.id)' does not apply to this team and is not counted")
      sitting.console.complain(warning.description + "\n")
    }
    guard try noSave || sitting.leavesUnsaved() else { return }
    let before = sitting.conversation
    sitting.asker.mayAsk = false
    defer { sitting.asker.mayAsk = sitting.console.isInteractive }
    let conversation = try sitting.begun(
      on: library, limit: questions, isStored: !noSave,
      after: try labelling() + [opening].compactMap { $0.map { .opened($0) } }
        + [room].compactMap { $0.map { .gathered($0) } } + replies.map { .replied($0.0, $0.1) })
    sitting.screens.enter(conversation, format: ResultStyle(format, schema))
    try sitting.conclude()
    if let session = sitting.conversation?.session {
      try sitting.tell(session, ResultStyle(format, schema), for: viewer)
    }
    guard sitting.screens.isShell else { return sitting.screens.pop() }
    if noSave { sitting.conversation = before }
    sitting.screens.markShown()
  }
}

extension AnswersFile.Entry {
  /// What it says, as a reply.
  fileprivate var reply: Reply {
    hands.flatMap { Tally($0) }.map(Reply.tally) ?? Reply(words: words)
  }
}
