internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports

extension Page {
  /// Why the question on screen is asked.
  static func why(
    _ question: Question, in conversation: Conversation, withNumbers: Bool = false,
    for viewer: Viewer
  ) -> Page {
    .why(
      question, conversation.interview,
      otherwise: question.kind == .reflection
        ? "You chose to look in the mirror." : "You came back to it.", isOver: false,
      withNumbers: withNumbers, for: viewer)
  }

  /// Why a question is asked: the author's reason, what the method expects of it, and what is known.
  ///
  /// Until the conversation `isOver`, topics the question speaks about are not named: a name would
  /// lead the answer. If it was not the one to come next, `otherwise` says why it is here.
  static func why(
    _ question: Question, _ interview: Interview, otherwise: String, isOver: Bool,
    withNumbers: Bool, for viewer: Viewer
  ) -> Page {
    let diagnosis = interview.diagnosis
    let topics = diagnosis.symptoms(of: question)
    var page = Page([.blank, .field("Why we ask", question.why)])
    if case .ask(let next) = interview.step, next.question.id == question.id {
      page.add(.field("Why now", reason(next.reason, diagnosis.library, isOver: isOver)))
    } else {
      page.add(.field("Why now", otherwise))
    }
    guard !topics.isEmpty, viewer.sees(.known) else { return page }
    let worth = QuestionChoice(diagnosis, topic: nil).worth(of: question)
    let figure =
      withNumbers
      ? String(
        format: " (expected gain %.3f; below %.3f a question changes next to nothing)",
        worth.gain, QuestionChoice.leastGain) : ""
    page.add(
      .field("What it settles", settles(topics, diagnosis, isOver: isOver)),
      .field("For the plan", gain(worth.gain) + figure),
      .field(isOver ? "Known then" : "Known so far", known(besides: topics, diagnosis)))
    return page
  }

  private static func reason(
    _ reason: QuestionChoice.Reason, _ library: Library, isOver: Bool
  ) -> String {
    func name(_ id: Symptom.ID) -> String { library[id].map { "\"\($0.name)\"" } ?? id.rawValue }
    return switch reason {
    case .context: "What your team looks like decides which questions make sense."
    case .again: "You answered it when the plan was made; only the same question can show a change."
    case .home(let id):
      (isOver ? "Your answers seemed to point to \(name(id))" : "Something may be there, or not")
        + "; one answer would be an anecdote."
    case .lookAlike(let first, let second):
      (isOver ? "\(name(first)) and \(name(second))" : "Two things that may be there")
        + " can look the same; this tells them apart."
    case .contradiction: "Two of your answers point different ways. Both may be true."
    case .rule(let id): library.rules.first { $0.id == id }?.because ?? "A rule asks for it."
    case .concern: "You came with something this may tell about."
    case .coverage: "Nothing you said speaks about this yet."
    case .value: "Of all open questions it tells us most for the time it takes."
    }
  }

  private static func settles(_ topics: [Int], _ diagnosis: Diagnosis, isOver: Bool) -> String {
    guard !isOver else {
      return "It tells more about: \(names(topics, diagnosis))."
    }
    let open = topics.count { ![.report, .leaning, .noSign].contains(diagnosis.line(of: $0)) }
    let count = topics.count == 1 ? "one topic" : "\(topics.count) topics"
    let state =
      open == 0
      ? "to make the picture surer"
      : open == topics.count ? "still open" : "\(open) of them still open"
    return "It tells more about \(count), \(state). Names come later, so that they don't lead your "
      + "answer."
  }

  /// How likely the question is to change the plan, in words.
  private static func gain(_ gain: Double) -> String {
    switch gain {
    case ..<QuestionChoice.leastGain: "It will hardly change the plan; it makes the picture surer."
    case ..<0.03: "It may change the plan."
    default: "It may well change what comes first."
    }
  }

  /// What looks likely, unlikely and open, but for what the question itself is about.
  private static func known(besides topics: [Int], _ diagnosis: Diagnosis) -> String {
    let others = diagnosis.beliefs.indices.filter { !topics.contains($0) }
    let group = { (lines: [Report.Line]) in others.filter { lines.contains(diagnosis.line(of: $0)) }
    }
    let parts = [
      ("Looks likely", [Report.Line.report, .leaning]), ("Looks unlikely", [.noSign]),
    ].compactMap { label, lines in
      group(lines).isEmpty ? nil : "\(label): \(names(group(lines), diagnosis))."
    }
    let open = group([.unclear, .notAsked]).count
    guard !parts.isEmpty else { return "Everything else is still open." }
    return (parts + ["Open: \(open) others."]).joined(separator: " ")
  }

  private static func names(_ symptoms: [Int], _ diagnosis: Diagnosis) -> String {
    symptoms.map { diagnosis.library.symptoms[$0].name }.joined(separator: "; ")
  }
}
