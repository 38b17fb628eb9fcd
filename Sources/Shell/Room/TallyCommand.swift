internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct TallyCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Enter a show of hands: how many for each answer.",
    discussion: """
      In the order shown every answer gets a number, 0 where nobody raised a hand, "I don't know" too. Again on the same \
      question it replaces the count. 14+10 adds two places, such as the room and those on video. Without a question's id it is \
      about the one on screen. Examples:
        tally 3 8 4 1
        tally 2+1 5+3 4 0+1
        tally mf1 0 2 9 4 1
      """)
  static let places: Places = [.shell, .tour]
  static let shows = Shown.leavesOut(.hands)

  // What looks like an option, such as -3, is told about like any other word.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("A question's id, and hands for each answer.", valueName: "hands"))
  var words: [String] = []

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { true }

  /// Whether a line counts hands, even if it is mistyped.
  static func isMeant(by line: String) -> Bool {
    line.trimmingWhitespace().droppingSlash.lowercased().hasPrefix("tally ")
  }

  func steps(in scene: Scene) throws -> [Step] {
    let conversation = try scene.running()
    let words = words.flatMap { $0.split(separator: ",").map(String.init) }
    let isNamed = words.first?.first?.isLetter == true
    guard
      let question = isNamed
        ? try conversation.library.question(typed: words[0]) : conversation.question
    else {
      throw HandsRefusal.nothingToCount
    }
    guard !conversation.library.mayHandOver(question) else {
      throw AnsweringRefusal.notForARoom(question)
    }
    let typed = Array(isNamed ? words.dropFirst() : words[...])
    let raised =
      typed.isEmpty && scene.desk.room != nil ? nil : try question.tally(typed: typed)
    if try scene.counting(question, waits: true) != nil {
      return try scene.knowingRoom([.act(CountPhones(question: question, inTheRoom: raised))])
    }
    let tally = try raised ?? question.tally(typed: typed)
    return try scene.knowingRoom(scene.answering(question, .tally(tally)))
  }
}

extension Question {
  /// The hands typed for each option, in order.
  ///
  /// - Throws: ``HandsRefusal`` that says which option has no number, or what is none.
  func tally(typed words: [String]) throws(HandsRefusal) -> Tally {
    guard !words.isEmpty else { throw .noNumbers(self) }
    var counts: [Int] = []
    for word in words {
      guard let hands = Question.hands(in: word) else { throw .notACount(word) }
      counts.append(hands)
    }
    guard words.count <= options.count else { throw .tooManyNumbers(words.count, self) }
    guard words.count == options.count else { throw .tooFewNumbers(words.count, self) }
    let hands = zip(options, counts).map { ($0.id, $1) }
    guard let tally = Tally(Dictionary(hands, uniquingKeysWith: { first, _ in first })) else {
      throw .noHand
    }
    return tally
  }

  /// `14`, or `14+10` for hands in several places; `nil` for what is no such count.
  private static func hands(in word: String) -> Int? {
    let places = word.split(separator: "+", omittingEmptySubsequences: false).map { Int($0) }
    guard places.allSatisfy({ $0.map((0...Tally.most).contains) == true }) else { return nil }
    let sum = places.compactMap(\.self).reduce(0, +)
    return sum <= Tally.most ? sum : nil
  }
}
