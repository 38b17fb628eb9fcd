internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import Sessions

/// Makes a case of a stored conversation in which nobody should recognise the team.
struct DisguisedCase {
  private let sitting: Sitting
  private let library: Library

  init(_ sitting: Sitting, _ library: Library) {
    self.sitting = sitting
    self.library = library
  }

  /// Asks what to change, where there is somebody to ask; else makes every change there is.
  func draft(_ name: String, of beginning: String) throws -> CaseDraft {
    let session = try sitting.storedSession(beginning)
    var disguise = Disguise(session.answers(in: library), today: sitting.today)
    guard !disguise.answers.active.isEmpty else {
      throw Failure("This conversation has no answers to make a case of.", .usage)
    }
    sitting.say(
      "Notes and labels stay out. Facts about the team that together may tell whose it is are changed, as far as "
        + "the case then shows the same.")
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
    sitting.say(warning(kept))
    return CaseDraft(
      name: name, story: story(words), remarks: remarks(changed, kept),
      conclusion: Conclusion(disguise.answers, today: sitting.today))
  }

  private func wants(_ change: Disguise.Change) throws -> Bool {
    guard sitting.mayAsk else { return true }
    sitting.show(Page([.blank, .paragraph(change.question.ask)]))
    return try sitting.confirms("\"\(change.from.say)\" becomes \"\(change.to.say)\"?")
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

  private struct StoryWords {
    var leader = "Kim"
    var place = "a town in the south"
    var work = "looks after orders"
  }

  /// What the story calls the leader, the place and the work: made up, and none of the labels.
  private func storyWords(avoiding labels: SessionLabels) throws -> StoryWords {
    var words = StoryWords()
    guard sitting.mayAsk else { return words }
    sitting.say(
      "Three words for the story, none of them true; Enter takes what stands in brackets.")
    words.leader = try ask("What is the leader called? (\(words.leader)) ", words.leader, labels)
    words.place = try ask("Where are they? (\(words.place)) ", words.place, labels)
    words.work = try ask("The team … (\(words.work)) ", words.work, labels)
    return words
  }

  private func ask(
    _ prompt: String, _ usual: String, _ labels: SessionLabels
  ) throws -> String {
    while true {
      switch sitting.readLine(prompt: prompt) {
      case .line(let line):
        let text = line.trimmingWhitespace()
        if text.isEmpty { return usual }
        let known = [labels.client, labels.team].filter { $0.count > 2 }
        guard known.contains(where: { text.localizedCaseInsensitiveContains($0) }) else {
          return String(text.prefix(100))
        }
        sitting.say("That is a label of the conversation. Please make something up.")
      case .terminated(let signal): throw Terminated(signal: signal)
      case .cancelled, .end, .failed: throw Failure("Nothing was written.", .usage)
      }
    }
  }

  private func story(_ words: StoryWords) -> [String] {
    [
      "\(words.leader) leads a team in \(words.place) that \(words.work).",
      "Write here what \(words.leader) sees and does, in two to four sentences a page: what can be seen and "
        + "counted. The answers below say what it was; use other events than the real ones.",
      "Write here what \(words.leader) thinks is going on, and wants to do about it.",
    ]
  }
}
