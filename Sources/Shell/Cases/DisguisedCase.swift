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

  /// Asks what to change, where there is somebody to ask; else makes every change there is.
  func draft(_ name: String, of beginning: String) throws -> CaseDraft {
    let session = try desk.sessions.session(beginning)
    try viewer.looking(at: session).require(.hands)
    let answers = session.answers(in: library)
    var disguise = Disguise(answers, today: desk.today)
    guard !disguise.answers.active.isEmpty else {
      throw CasesRefusal.noAnswers
    }
    desk.say(
      "Notes and labels stay out. Facts about the team that together may tell whose it is are changed, as far as "
        + "the case then shows the same.")
    if answers.active.contains(where: { if case .tally = $0.reply { true } else { false } }) {
      desk.say(
        "Of hands, the case takes the answer most were raised for, if at least \(Gathering.leastShown) "
          + "were; other questions are left out.")
    }
    var (changed, kept): ([String], [String]) = ([], [])
    for (question, reply) in disguise.facts {
      if let change = disguise.change(of: question), try wants(change) {
        disguise.apply(change)
        changed.append(question.id.rawValue)
      } else {
        kept.append("\"\(Words.answer(reply, to: question))\" (\(question.id))")
      }
    }
    let words = try storyWords(avoiding: session.labels)
    desk.say(warning(kept))
    return CaseDraft(
      name: name, story: story(words), remarks: remarks(changed, kept),
      conclusion: Conclusion(disguise.answers, today: desk.today))
  }

  private func wants(_ change: Disguise.Change) throws -> Bool {
    guard desk.console.isInteractive else { return true }
    desk.show(Page([.blank, .paragraph(change.question.ask)]))
    return try desk.asker.confirms("\"\(change.from.say)\" becomes \"\(change.to.say)\"?")
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

  /// What the story calls the leader, the place and the work, where there is somebody to ask.
  private func storyWords(avoiding labels: SessionLabels) throws -> StoryAsking.Answer {
    guard desk.console.isInteractive else { return StoryAsking.Answer() }
    desk.say(
      "Three words for the story, none of them true; Enter takes what stands in brackets.")
    guard let words = try desk.asker.ask(StoryAsking(avoiding: labels)).answer else {
      throw CasesRefusal.nothingWritten
    }
    return words
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
