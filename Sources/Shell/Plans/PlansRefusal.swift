internal import Coaching
internal import Playbooks
internal import Reports

/// Why something is not taken into a plan, or not changed in it.
enum PlansRefusal: Refusal {
  case noPlan
  case noPlanIn(session: Session.ID)
  case noPlanOnScreen(latest: Session.ID?)
  case planDeleted(session: Session.ID)
  case whichAction(of: [Commitment])
  case fitsSeveral([Commitment], of: [Commitment])
  case noSuchAction(typed: String, in: Session)
  case oneTooMany(Pledge)
  case noRoom
  case inPlan(String)
  case notOpen(Pledge)
  case nothingToArrange(Commitment)
  case nothingTaken
  case longAction(longest: Int)
  case measured(Action)
  case past(day: String)
  case longGoal(longest: Int)
  case goalNotOneLine
  case noStep
  case wordless(title: String, firstStep: String)
  case emptyReading

  var told: Told {
    switch self {
    case .noPlan:
      Told("There is no plan yet", right: "\(type: "diagnose") leads to one.", .notFound)
    case .noPlanIn(let session):
      Told(
        "There is no plan yet in conversation \(session)", right: "answer the questions first.")
    case .noPlanOnScreen(let latest):
      Told(
        "There is no plan yet in the conversation on screen",
        right: "answer the questions first"
          + (latest.map { ", or say --session \($0) for the latest plan." } ?? "."))
    case .planDeleted(let session):
      Told("The conversation that \(session) looks back at was deleted, and its plan with it.")
    case .whichAction(let all): Told("Which action?", right: PlansRefusal.list(all, of: all))
    case .fitsSeveral(let fitting, let all):
      Told(
        "That fits \(fitting.count), and nothing was done.",
        right: PlansRefusal.list(fitting, of: all))
    case .noSuchAction(let name, let session):
      Told(
        "The plan of \(PlanKeeping.day(session)) (\(session.id)) has no action "
          + "\"\(name.shortened)\". "
          + PlansRefusal.list(session.commitments.all, of: session.commitments.all),
        right: "Another plan is named by --session, and \(type: "take ACTION") puts an action into "
          + "this one.")
    case .oneTooMany(let pledge):
      Told(
        "Three things at a time are enough, and \"\(pledge.title)\" would be one more.",
        right: "\(type: "drop") or \(type: "done") makes room.")
    case .noRoom:
      Told(
        "Three things at a time are enough.",
        right: "Say which one makes room: \(type: "take … --instead 1").")
    case .inPlan(let title): Told("\(title) is in the plan already.")
    case .notOpen(let pledge):
      Told(
        "\"\(pledge.title)\" is not open, so nothing takes its place",
        right: "\(type: "take …") alone puts another in.")
    case .nothingToArrange(let commitment):
      Told(
        "\"\(commitment.pledge.title)\" is \(CommitmentWords.status(commitment.status)), so there "
          + "is nothing to arrange" + (commitment.status == .dropped ? "" : "."),
        right: commitment.status == .dropped ? "take puts it back." : nil)
    case .nothingTaken: Told("Nothing was taken into the plan.")
    case .longAction(let longest):
      Told(
        "That has more than \(longest) letters.",
        right: "Say it in a sentence, and the rest in a note.")
    case .measured(let action):
      Told("\(action.title) has a measure of its own", right: "reading notes what you see.")
    case .past(let day):
      Told("\(Day(day).map(Words.day) ?? day) is past", right: "say a day from today on.")
    case .longGoal(let longest):
      Told(
        "A goal is one sentence of at most \(longest) letters",
        right: "the rest may go into a note.")
    case .goalNotOneLine: Told("A goal is one line, without letters that cannot be seen.")
    case .noStep: Told("There is no step in the plan to find words for.")
    case .wordless(let title, let firstStep):
      Told("\"\(title)\" begins without words to send.", right: "Its first step: \(firstStep)")
    case .emptyReading: Told("Say what it shows: a number, or a few words.")
    }
  }

  /// `It has 1 Put … (act-…), 2 …`, by their numbers in the plan.
  private static func list(_ commitments: [Commitment], of all: [Commitment]) -> String {
    guard !commitments.isEmpty else { return "It has no action." }
    let names = commitments.map { commitment in
      let place = all.firstIndex { $0.action == commitment.action } ?? 0
      return "\(place + 1) \(commitment.pledge.title) (\(commitment.action))"
    }
    return "It has \(names.joined(separator: ", "))."
  }
}
