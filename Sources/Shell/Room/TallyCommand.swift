internal import ArgumentParser
internal import Coaching
internal import Playbooks

struct TallyCommand: ActingCommand {
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

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let conversation = try sitting.running()
    let words = words.flatMap { $0.split(separator: ",").map(String.init) }
    let isNamed = words.first?.first?.isLetter == true
    guard
      let question = isNamed
        ? try conversation.library.question(typed: words[0]) : conversation.question
    else {
      throw Failure("There is no question on screen; say which one: tally mf1 3 8 4 1.", .usage)
    }
    guard !conversation.library.mayHandOver(question) else {
      throw Failure(question.isNotForARoom, .usage)
    }
    let typed = Array(isNamed ? words.dropFirst() : words[...])
    let raised =
      typed.isEmpty && sitting.desk.room != nil ? nil : try question.tally(typed: typed)
    if try sitting.countWithPhones(question, inTheRoom: raised, waits: true, for: viewer) { return }
    let tally = try raised ?? question.tally(typed: typed)
    guard try sitting.knowsRoom() else { return sitting.say("Nothing was counted.") }
    try sitting.answer(question, .tally(tally), for: viewer)
  }
}

extension Question {
  /// The hands typed for each option, in order.
  ///
  /// - Throws: ``Failure`` that says which option has no number, or what is none.
  func tally(typed words: [String]) throws(Failure) -> Tally {
    guard !words.isEmpty else {
      let example = options.indices.map { String([3, 8, 4, 1][$0 % 4]) }.joined(separator: " ")
      throw Failure(
        "\(id) has \(options.count) answers: type tally with \(options.count) numbers of hands, in "
          + "the order shown, such as: tally \(id) \(example)", .usage)
    }
    var counts: [Int] = []
    for word in words {
      guard let hands = Question.hands(in: word) else {
        throw Failure(
          "\"\(word.shortened)\" is no number of hands; it takes 0 to \(Tally.most), or two places added, "
            + "such as 14+10.", .usage)
      }
      counts.append(hands)
    }
    guard words.count == options.count else { throw miscount(words.count) }
    let hands = zip(options, counts).map { ($0.id, $1) }
    guard let tally = Tally(Dictionary(hands, uniquingKeysWith: { first, _ in first })) else {
      throw Failure("No hand was raised; s skips the question.", .usage)
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

  private func miscount(_ count: Int) -> Failure {
    let numbers = count == 1 ? "1 number" : "\(count) numbers"
    guard count < options.count else {
      return Failure(
        "\(id) has \(options.count) answers, and you typed \(numbers): one for each, please.",
        .usage)
    }
    let missing = options.enumerated().dropFirst(count)
      .map { "\($0.offset + 1) \"\($0.element.say)\"" }.joined(separator: ", ")
    return Failure(
      "\(id) has \(options.count) answers, and you typed \(numbers): the hands for \(missing) are "
        + "missing. Type 0 where nobody raised one.", .usage)
  }
}
