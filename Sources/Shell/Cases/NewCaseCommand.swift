internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks

struct NewCaseCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a case to start from, or make one of a conversation.",
    discussion: """
      With --from, a stored conversation gives the answers: notes and labels stay out, and facts that may tell \
      whose team it is are changed. What Rapport says is filled in, for you to check. Examples:
        cases new late-starts
        cases new north-office --from kx7
      """)
  static let places: Places = .withStored
  static let shows = Shown.leavesOut(.hands)

  @Argument(help: "The case's id: letters, digits and hyphens, a letter first.")
  var name: String

  @Option(
    help: ArgumentHelp("Take the answers of this conversation, disguised.", valueName: "id"))
  var from: String?

  @Option(
    help: ArgumentHelp("Write it to this file; NAME.yaml if left out.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var replacing: ReplaceOptions

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    let (desk, viewer) = (scene.desk, scene.viewer)
    let (library, cases) = try loaded(at: desk)
    try complainAboutName(among: cases)
    let path = output ?? "\(name).yaml"
    try replacing.requireFree(path)
    let today = desk.today
    guard let from else {
      return try writing(.example(name, in: library, today: today), path, today: today)
    }
    return try DisguisedCase(desk, library, viewer).drafting(name, of: from) {
      try writing($0, path, today: today)
    }
  }

  private func writing(_ draft: CaseDraft, _ path: String, today: Day) throws -> [Step] {
    let text = draft.yaml
    try requireSound(text, path, draft.conclusion.diagnosis.library, today: today)
    return [
      .write(
        Writing(
          text: text, path: path, replacing: replacing,
          word: "Written to \(path). Change it, then check and try it: "
            + "\(type: "playbooks test \(path)"). In a folder cases beside your "
            + "playbooks, \(type: "cases list") shows it."))
    ]
  }

  private func loaded(at desk: Desk) throws -> (Library, [CaseFile]) {
    let selection = try CaseSelection([], at: desk)
    return (selection.library, selection.cases)
  }

  private func complainAboutName(among cases: [CaseFile]) throws {
    if Skeleton.complaint(about: name) != nil { throw CasesRefusal.notAName(name) }
    if cases.contains(where: { $0.id.rawValue == name }) {
      throw CasesRefusal.nameTaken(name)
    }
  }

  /// What is written must be read again, and come out as it says.
  private func requireSound(
    _ text: String, _ path: String, _ library: Library, today: Day
  ) throws {
    let file = try CaseFile(yaml: text, file: path, library: library)
    let differences = CaseCheck(file, in: library, today: today).differences
    guard differences.isEmpty else {
      throw CasesRefusal.otherwiseThanItSays(differences)
    }
  }
}

extension CaseDraft {
  /// A case to change, on questions every library has.
  fileprivate static func example(_ name: String, in library: Library, today: Day) -> CaseDraft {
    let replies: [Question.ID: Reply] = [
      "cx-size": .options(["b"]), "cx-pattern": .options(["a"]), "cx-zones": .options(["a"]),
      "cx-tenure": .options(["c"]), "cx-shock": .options(["e"]), "cx-new": .options(["a"]),
      "cx-tracking": .options(["a"]), "mf1": .options(["d"]), "mf2": .options(["c"]),
      "mf8": .options(["e"]), "ue2": .options(["a"]), "hl1": .options(["b"]),
      "tg1": .options(["a"]), "is1": .options(["b"]), "fs1": .options(["b"]),
      "sc1": .options(["b"]),
    ]
    return CaseDraft(
      name: name,
      story: [
        "Robin has led a remote team of eight for two years. Tasks are handed over with a date and a "
          + "picture of what 'done' means, and the dates are mostly met.",
        "Finished work goes into a folder. Robin looks through it when there is time, which was last in "
          + "spring. In the last two weeks three people asked whether they were on the right track.",
        "People talk with each other, and now and then somebody disagrees with Robin. Robin thinks of new "
          + "templates.",
      ],
      remarks: [
        "A case: a team's story, what its leader would answer, and what should come out.",
        "Lines that begin with # are for you. Change the texts, keep the form, and try it:",
        "  \(type: "rapport playbooks test \(name).yaml")", "docs/cases.md explains every key.",
      ],
      conclusion: Conclusion(Answers(replies, in: library), today: today))
  }
}
