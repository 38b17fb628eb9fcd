internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import Sessions

/// Makes a case of a stored conversation in which nobody should recognise the team.
struct DisguisedCase {
  private let desk: Desk
  private let library: Library
  private let viewer: Viewer

  init(_ desk: Desk, _ library: Library, _ viewer: Viewer) {
    self.desk = desk
    self.viewer = viewer
    self.library = library
  }

  /// A disguise in the making.
  private struct Fitting {
    var disguise: Disguise
    /// The facts still to be looked at.
    var left: ArraySlice<(question: Question, reply: Reply)>
    var changed: [String] = []
    var kept: [String] = []

    init(_ disguise: Disguise) {
      self.disguise = disguise
      left = disguise.facts[...]
    }

    mutating func take(_ change: Disguise.Change) {
      disguise.apply(change)
      changed.append(change.question.id.rawValue)
    }

    mutating func keep(_ reply: Reply, to question: Question) {
      kept.append("\"\(Words.answer(reply, to: question))\" (\(question.id))")
    }
  }

  /// Asks what to change, where there is somebody to ask; else makes every change there is.
  func drafting(
    _ name: String, of beginning: String, then steps: @escaping (CaseDraft) throws -> [Step]
  ) throws -> [Step] {
    let session = try desk.sessions.session(beginning)
    try viewer.looking(at: session).require(.hands)
    let answers = session.answers(in: library)
    let disguise = Disguise(answers, today: desk.today)
    guard !disguise.answers.active.isEmpty else {
      throw CasesRefusal.noAnswers
    }
    let holdsHands = answers.active.contains {
      if case .tally = $0.reply { true } else { false }
    }
    let asking = Step.then { _ in
      try fitting(Fitting(disguise)) { fitted in
        naming(avoiding: session.labels) { words in
          let draft = CaseDraft(
            name: name, story: story(words), remarks: remarks(fitted.changed, fitted.kept),
            conclusion: Conclusion(fitted.disguise.answers, today: desk.today))
          return [.say(warning(fitted.kept)), .then { _ in try steps(draft) }]
        }
      }
    }
    return DisguisedCase.foreword(onHands: holdsHands) + [asking]
  }

  private static func foreword(onHands: Bool) -> [Step] {
    let usual =
      "Notes and labels stay out. Facts about the team that together may tell whose it is are "
      + "changed, as far as the case then shows the same."
    let hands =
      "Of hands, the case takes the answer most were raised for, if at least "
      + "\(Gathering.leastShown) were; other questions are left out."
    return [.say(usual)] + (onHands ? [.say(hands)] : [])
  }

  /// Goes through the facts that are left, up to the next question.
  private func fitting(
    _ begun: Fitting, then steps: @escaping (Fitting) throws -> [Step]
  ) throws -> [Step] {
    var fitting = begun
    while let (question, reply) = fitting.left.popFirst() {
      guard let change = fitting.disguise.change(of: question) else {
        fitting.keep(reply, to: question)
        continue
      }
      guard desk.console.isInteractive else {
        fitting.take(change)
        continue
      }
      return [
        .show(Page([.blank, .paragraph(change.question.ask)])),
        .ask(YesOrNo(question: "\"\(change.from.say)\" becomes \"\(change.to.say)\"?")) {
          [fitting] wanted in
          var next = fitting
          if wanted == true { next.take(change) } else { next.keep(reply, to: question) }
          return try self.fitting(next, then: steps)
        },
      ]
    }
    return try steps(fitting)
  }

  private func warning(_ kept: [String]) -> String {
    kept.isEmpty
      ? "All facts about the team were changed."
      : "Left as they were: \(kept.joined(separator: ", ")). Few teams have the same in all of these; look at each."
  }

  private func remarks(_ changed: [String], _ kept: [String]) -> [String] {
    [
      "A case made of a conversation. Lines that begin with # are for you; TO BE CHECKED BY YOU:",
      "- would anybody of that team recognise it? Change the story until the answer is no;",
      "  ask the leader before you use it.",
      "- changed: \(changed.isEmpty ? "nothing" : changed.joined(separator: ", ")); "
        + "left as it was: \(kept.isEmpty ? "nothing" : kept.joined(separator: ", "))",
      "- expect and why hold what Rapport says; write what you would say.",
      "docs/cases.md explains every key.",
    ]
  }

  // MARK: The story

  /// Goes on with what the story calls the leader, the place and the work, asked for where there is
  /// somebody to ask.
  private func naming(
    avoiding labels: SessionLabels, then steps: @escaping (StoryAsking.Answer) -> [Step]
  ) -> [Step] {
    guard desk.console.isInteractive else { return steps(StoryAsking.Answer()) }
    return [
      .say("Three words for the story, none of them true; Enter takes what stands in brackets."),
      .ask(StoryAsking(avoiding: labels)) { words in
        guard let words else { throw CasesRefusal.nothingWritten }
        return steps(words)
      },
    ]
  }

  private func story(_ words: StoryAsking.Answer) -> [String] {
    [
      "\(words.leader) leads a team in \(words.place) that \(words.work).",
      "Write here what \(words.leader) sees and does, in two to four sentences a page: what can be seen and "
        + "counted. The answers below say what it was; use other events than the real ones.",
      "Write here what \(words.leader) thinks is going on, and wants to do about it.",
    ]
  }
}
