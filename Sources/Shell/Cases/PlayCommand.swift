internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Sessions

struct PlayCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Work on a case with a room: story, questions, guesses, reveal.",
    discussion: """
      Everything is kept as it happens, apart from conversations; quit leaves, and play goes on with an \
      exercise that was not revealed yet. Examples:
        cases play case1
        cases play case1 --tables 3
      """)

  @Argument(help: ArgumentHelp("The case's id.", valueName: "case"))
  var id: String

  @Option(help: ArgumentHelp("How many tables are to guess before the reveal.", valueName: "n"))
  var tables: Int?

  @Flag(name: .customLong("continue"), help: "Go on with the unfinished exercise without asking.")
  var goesOn = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard tables.map({ (1...40).contains($0) }) != false else {
      throw ValidationError("--tables takes a number from 1 to 40.")
    }
  }

  func run(in sitting: Sitting) throws {
    guard sitting.tour == nil else { return sitting.say("This is the tour; quit leaves it.") }
    let (file, library) = try CaseFile.named(id, in: sitting)
    let room = Sitting(beside: sitting, on: library)
    room.exercise = Exercise(file)
    if let unfinished = try unfinished(file, in: sitting) {
      try room.resume(unfinished)
      let isChanged = unfinished.exercise?.version != file.version
      room.say(
        "You go on where you were."
          + (isChanged ? " The case has changed since; what it answered stays." : ""))
      room.turnPage()
    } else {
      try room.begin(
        limit: Interview.hardLimit,
        after: [
          .exercise(
            .began(
              file: file.id, version: file.version, facts: file.facts(in: library), tables: tables))
        ])
      room.project(Page.story(file, in: library))
    }
    try sitting.giveWay(to: room)
    tellHowItIsKept(room, in: sitting)
  }

  /// The exercise to go on with, if there is one and a person wants that.
  private func unfinished(_ file: CaseFile, in sitting: Sitting) throws -> Session? {
    guard goesOn || sitting.mayAsk, let store = try sitting.existingStore() else { return nil }
    for stored in try store.exercises() where stored.file == file.id {
      let session = try store.load(stored.id)
      guard let state = session.exercise, !state.isRevealed else { continue }
      guard !goesOn else { return session }
      sitting.say(
        "This case was begun: \(state.asked.count.of("question")) asked. \(Page.guessed(state))")
      return try sitting.confirms("Go on with it?") ? session : nil
    }
    return nil
  }

  private func tellHowItIsKept(_ room: Sitting, in sitting: Sitting) {
    guard let conversation = room.conversation, conversation.isStored else { return }
    sitting.say(
      conversation.session.exercise?.isRevealed == true
        ? "You have left the exercise; cases played lists it."
        : "You have left the exercise; cases play \(id) goes on with it.")
  }
}
