internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks

extension QuestionChoice.Policy: ExpressibleByArgument {}
extension SimulatedRoom.Pool: ExpressibleByArgument {}

struct SimulateCommand: ActingCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Try the playbooks on made-up leaders, or on a table of answers.",
    discussion: """
      Made-up leaders have some active symptoms and answer more or less noisily; the result says how \
      well interviews of each length find them. With --responses the interview chooses the questions \
      and each row of the table answers. With --room so many people of each team raise their hands; \
      the result also says how sure it sounded and how often it was right. With --pulse so many members are asked by a \
      pulse before the leader is: after 0 questions it is the team's view alone, and --pulse 0 the leader's. Examples:
        playbooks simulate --leaders 600 --active 3 --questions 10,23
        playbooks simulate --room 15 --correlation 0.3 --pool naive
        playbooks simulate --pulse 9 --blind 0.3 --questions 0,12,23
        playbooks simulate --responses people.csv --questions 10 --format csv
      """)
  static let places: Places = [.commandLine, .shell, .lookBack, .tour]
  static let shows = Shown.nothing

  @Option(help: ArgumentHelp("How many leaders to make up.", valueName: "n"))
  var leaders = 600

  @Option(help: ArgumentHelp("How many symptoms each has.", valueName: "k"))
  var active = 1

  @Option(
    help: ArgumentHelp("How clearly they answer: 0.9 moderate noise, 0.6 heavy.", valueName: "beta")
  )
  var noise = 0.9

  @Flag(help: "Each leader comes with a concern, seven times of ten one that fits.")
  var concern = false

  @Option(help: ArgumentHelp("A room of so many people instead of each leader.", valueName: "n"))
  var room: Int?

  @Option(
    help: ArgumentHelp("A pulse of so many members before the leader is asked.", valueName: "n"))
  var pulse: Int?

  @Option(help: ArgumentHelp("Of the members, the share that answers.", valueName: "p"))
  var participation = 1.0

  @Option(
    help: ArgumentHelp("Of what is there, the share the leader does not see.", valueName: "p"))
  var blind = 0.0

  @Option(
    help: ArgumentHelp("How alike the people in a room answer, 0 to 1.", valueName: "rho"))
  var correlation = Gathering.correlation

  @Option(
    help: "How hands are taken: design (as in a conversation), naive, one-voice or majority.")
  var pool: SimulatedRoom.Pool = .design

  @Option(help: ArgumentHelp("The same seed makes up the same leaders.", valueName: "s"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "A CSV table instead: question ids in the first line, one row a person, option ids.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var responses: String?

  @Option(
    help: ArgumentHelp("Lengths to look at: 5,10,16,20.", valueName: "list"))
  var questions = "16"

  @Option(help: "How questions are chosen: decision, information, fixed or random.")
  var policy: QuestionChoice.Policy = .decision

  @Option(help: "How to write the result: text, json or csv.")
  var format: Format = .text

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...1_000_000).contains(leaders) else {
      throw ValidationError("--leaders takes a number from 1 to 1000000.")
    }
    guard active >= 0 else { throw ValidationError("--active takes 0 or more.") }
    guard (0...10).contains(noise) else { throw ValidationError("--noise takes 0 to 10.") }
    guard (1...200).contains(room ?? 1) else {
      throw ValidationError("--room takes a number from 1 to 200.")
    }
    guard (0...Wave.mostPeople).contains(pulse ?? 0) else {
      throw ValidationError("--pulse takes a number from 0 to \(Wave.mostPeople).")
    }
    guard [room != nil, responses != nil, pulse != nil].count(where: \.self) < 2 else {
      throw ValidationError("--room, --pulse and --responses are three things; take one.")
    }
    guard [participation, blind].allSatisfy((0...1).contains) else {
      throw ValidationError("--participation and --blind take 0 to 1.")
    }
    guard pulse != nil || (participation == 1 && blind == 0) else {
      throw ValidationError("--participation and --blind go with --pulse.")
    }
    guard (0...1).contains(correlation) else {
      throw ValidationError("--correlation takes 0 to 1.")
    }
    guard lengths != nil else {
      throw ValidationError("--questions takes numbers with commas, such as 5,10,17,23.")
    }
  }

  private var lengths: [Int]? {
    let parts = questions.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }.filter {
      (pulse == nil ? 1...1000 : 0...1000).contains($0)
    }
    return numbers.count == parts.count && !numbers.isEmpty ? Array(Set(numbers)).sorted() : nil
  }

  func act(in sitting: Sitting) throws {
    let desk = sitting.desk
    let library = try desk.library()
    guard active <= library.symptoms.count else {
      throw SimulationRefusal.fewSymptoms(library.symptoms.count)
    }
    let sheets = try responses.map { try ResponseTable(file: $0, library: library).rows }
    let madeUp = room.map {
      Simulation.MadeUpRoom(
        people: $0, correlation: correlation, pool: pool, active: active, beta: noise)
    }
    let madeUpPulse = pulse.map {
      Simulation.MadeUpPulse(
        people: $0, participation: participation, blind: blind, correlation: correlation,
        active: active, beta: noise)
    }
    let simulation = Simulation(
      library: library,
      source: sheets.map(Simulation.Source.sheets) ?? madeUp.map { .rooms(leaders, $0) }
        ?? madeUpPulse.map { .pulses(leaders, $0) }
        ?? .leaders(leaders, active, noise, withConcern: concern),
      seed: seed, lengths: lengths ?? [], policy: policy)
    let runs = simulation.runs(progress: Progress(desk.console).show)
    let result = SimulationResult(simulation, runs)
    switch format {
    case .text: desk.console.write(result.text)
    case .csv: desk.console.write(result.csv)
    case .json: desk.console.write(try result.json)
    }
  }
}
