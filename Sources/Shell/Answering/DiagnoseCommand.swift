internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

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
        rapport diagnose --for workshop --room different-teams --at mf1
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.leavesOut(
    .hands, .conclusion, .labels, .reasons, .privateNotes)

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

  /// An answers file ends before anybody could go back.
  var begins: Bool { answers == nil }

  func validate() throws {
    guard (1...Interview.hardLimit).contains(questions) else {
      throw ValidationError("--questions takes a number from 1 to \(Interview.hardLimit).")
    }
    guard room == nil || audience.audience ?? .workshop == .workshop else {
      throw ValidationError("--room goes together with --for workshop.")
    }
    guard answers == nil || at == nil else {
      throw ValidationError("--at goes with questions that are asked, not with --answers.")
    }
    try schema.validate(for: format)
  }

  func steps(in scene: Scene) throws -> [Step] {
    if let answers { return try concluding(file: answers, in: scene) }
    return try beginning(in: scene)
  }

  private func beginning(in scene: Scene) throws -> [Step] {
    let audience = room == nil ? audience.audience : .workshop
    let gathered = room ?? (scene.screens.addressed(to: audience).isForWorkshop ? .undecided : nil)
    let library = try scene.desk.library()
    let first = try at.map { try library.question(typed: $0) }
    if let first, gathered != nil, library.mayHandOver(first) {
      throw AnsweringRefusal.notForARoom(first)
    }
    let changes =
      try labelling() + [opening(in: library)].compactMap { $0.map { .opened($0) } }
      + [gathered].compactMap { $0.map { .gathered($0) } }
    let begin = Step.begin(
      Beginning(
        library: library, limit: questions, isStored: !noSave, changes: changes,
        style: ResultStyle(format, schema)))
    return scene.leavingUnsaved(
      leaving(scene.conversation) + (audience.map { [.address($0)] } ?? []) + [begin]
        + (first.map { [.turn(.to(.question($0.id)))] } ?? []))
  }

  /// How a conversation that is left can be gone on with.
  private func leaving(_ conversation: Conversation?) -> [Step] {
    guard let conversation, conversation.isStored, conversation.screen != .over,
      !conversation.asked.isEmpty
    else { return [] }
    return [
      .say(
        "A new conversation begins; \(type: "resume \(conversation.session.id)") goes back to the one "
          + "before.")
    ]
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

  private func concluding(file path: String, in scene: Scene) throws -> [Step] {
    let library = try scene.desk.library()
    let source = try PlaybookSources.file(path)
    let file = try AnswersFile(yaml: source.text, file: path, library: library)
    let room = room ?? file.room.flatMap { Gathering(argument: $0) }
    let replies = file.entries.map { ($0.question, $0.reply) }
    let opening = try file.concern.map { Opening($0) } ?? self.opening(in: library)
    let answers = Answers(
      Dictionary(uniqueKeysWithValues: replies), in: library, gathering: room, opening: opening)
    let changes =
      try labelling() + [opening].compactMap { $0.map { .opened($0) } }
      + [room].compactMap { $0.map { .gathered($0) } } + replies.map { .replied($0.0, $0.1) }
    let style = ResultStyle(format, schema)
    let begin = Step.begin(
      Beginning(
        library: library, limit: questions, isStored: !noSave, changes: changes,
        ending: Plan.taken(from: answers, on: scene.today), style: style))
    let steps: [Step] =
      [begin, .then { try $0.telling(try $0.running().session, style) }] + closing(scene)
    return warnings(file, answers) + (noSave ? steps : scene.leavingUnsaved(steps))
  }

  /// On the command line that was all; in the shell the plan stands there, and what is stored nowhere
  /// gives way again.
  private func closing(_ scene: Scene) -> [Step] {
    guard scene.screens.isShell else { return [.close] }
    return (noSave ? [.replace(.prompt(scene.conversation))] : []) + [.stay]
  }

  private func warnings(_ file: AnswersFile, _ answers: Answers) -> [Step] {
    answers.inactive.compactMap { question in
      let entry = file.entries.first { $0.question == question.id }
      return entry.map { entry in
        .complain(
          Problem(
            .warning, at: entry.place,
            "'\(question.id)' does not apply to this team and is not counted"
          ).description + "\n")
      }
    }
  }
}

extension AnswersFile.Entry {
  /// What it says, as a reply.
  fileprivate var reply: Reply {
    hands.flatMap { Tally($0) }.map(Reply.tally) ?? Reply(words: words)
  }
}
