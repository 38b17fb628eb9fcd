internal import Playbooks
internal import Reports

/// A talk that is tried out: the opening, each way the other side may take it, and the end.
///
/// What is said of the other side comes first, so that one can try an answer of one's own before reading
/// what may help.
struct RehearsedTalk: Asking {
  private enum Step: Equatable {
    case opening
    /// What the other side says.
    case they(Rehearsal.Turn)
    /// What may help then.
    case answer(Rehearsal.Turn)
    case end
  }

  private static let steps: [Step] =
    [.opening] + Rehearsal.Turn.allCases.flatMap { [.they($0), .answer($0)] } + [.end]

  private let title: String
  private let rehearsal: Rehearsal
  private let isCoached: Bool
  private var index = 0

  /// In the coach's form the coach plays the other side.
  init(_ title: String, _ rehearsal: Rehearsal, isCoached: Bool) {
    self.title = title
    self.rehearsal = rehearsal
    self.isCoached = isCoached
  }

  // MARK: What is shown

  var page: Page? { Page([.blank] + blocks(for: RehearsedTalk.steps[index])) }

  /// All of it, to read or to print.
  var whole: Page {
    var page = Page([.blank])
    for step in RehearsedTalk.steps { page.add(blocks(for: step)) }
    return page
  }

  /// The same without the words that lead through it.
  var ways: [Page.Block] {
    [.field("With", rehearsal.other), .field("Opens", rehearsal.open)]
      + RehearsedTalk.steps.dropFirst().dropLast().flatMap(blocks) + [.field("Ends", rehearsal.end)]
  }

  private func blocks(for step: Step) -> [Page.Block] {
    switch step {
    case .opening:
      [
        .title("To rehearse: \(title)"),
        .paragraph("\(isCoached ? "Your client talks" : "You talk") with \(rehearsal.other)."),
        .paragraph(
          isCoached
            ? "You play the other side: read what they say, let your client answer, then look at what may help."
            : "Say each line aloud, as you would say it. Answer in your own words before you look at what may "
              + "help."), .field(leader, rehearsal.open), .blank,
      ]
    case .they(let turn):
      [
        .heading("\(number(of: turn)). \(Words.turn(turn))"),
        .field(isCoached ? "You, as them" : "They", they(turn)),
      ]
    case .answer(let turn):
      [
        .field(isCoached ? "May help" : "You might say", rehearsal[turn]?.say ?? ""),
        .item("-", left(turn)), .blank,
      ]
    case .end: [.heading("To end with"), .field(leader, rehearsal.end)]
    }
  }

  private var leader: String { isCoached ? "Your client" : "You" }

  private func they(_ turn: Rehearsal.Turn) -> String { rehearsal[turn]?.they ?? "" }

  private func number(of turn: Rehearsal.Turn) -> Int {
    (Rehearsal.Turn.allCases.firstIndex(of: turn) ?? 0) + 1
  }

  private func left(_ turn: Rehearsal.Turn) -> String { rehearsal[turn]?.leave ?? "" }

  // MARK: What is typed

  var prompt: String {
    switch RehearsedTalk.steps[index] {
    case .opening, .answer: "Enter goes on (1, 2, 3 chooses a way, b back, q leaves)> "
    case .they: isCoached ? "your client answers, then Enter> " : "your answer, then Enter> "
    case .end: "Enter ends (1, 2, 3 again, b back)> "
    }
  }

  /// What is typed as an answer is tried out, and kept nowhere; a command behind a slash or a note is the
  /// answer, for whoever asked.
  mutating func take(_ line: String) throws -> Taken<String> {
    let text = line.trimmingWhitespace()
    let typed = text.lowercased()
    switch typed {
    case "q": return .brokenOff
    case "b": index = max(0, index - 1)
    case "1", "2", "3":
      let turn = Rehearsal.Turn.allCases[(Int(typed) ?? 1) - 1]
      index = RehearsedTalk.steps.firstIndex(of: .they(turn)) ?? 0
    // Words of one's own may begin like a command: they are tried out, and must not be one.
    case _ where text.hasPrefix("/") || Meaning.note(text) != nil: return .answer(line)
    // Whoever types this must be able to rely on it.
    case "present on", "present off": return .answer(line)
    case _ where !text.isEmpty && !isAnswered: throw AskingRefusal.notInTheTalk
    default:
      guard index + 1 < RehearsedTalk.steps.count else { return .brokenOff }
      index += 1
    }
    return .more
  }

  /// Whether an answer is tried out at this step.
  private var isAnswered: Bool {
    if case .they = RehearsedTalk.steps[index] { true } else { false }
  }
}
