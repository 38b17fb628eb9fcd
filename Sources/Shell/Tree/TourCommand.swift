internal import ArgumentParser
internal import ShippedPlaybooks
internal import Coaching
internal import Playbooks

struct TourCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour",
    abstract: "See how it works on a made-up team, in two minutes.",
    discussion: """
      Enter takes each step, quit leaves. Nothing is stored, and a conversation that waits is left \
      as it is. Example:
        tour
      """)
  static let places: Places = .withStored
  static let shows = Shown.nothing

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    let library = try PlaybookSources.library(of: PlaybookSources.shipped(.playbook))
    let answers = try Tour.example.answers(in: library)
    return [
      .begin(Beginning(library: library, isStored: false, changes: answers, tour: .example))
    ]
  }
}

extension Tour {
  /// The answers of its case that are given, and those to be corrected.
  fileprivate func answers(in library: Library) throws -> [SessionEvent.Change] {
    guard let source = PlaybookSources.shipped(caseFile) else { return [] }
    let file = try CaseFile(yaml: source.text, file: source.file, library: library)
    let told = file.replies.filter { given.contains($0.key) }
      .merging(mistaken.mapValues { .options([AnswerOption.ID(rawValue: $0)]) }) { $1 }
    return library.questions.compactMap { question in
      told[question.id].map { .replied(question.id, $0) }
    }
  }
}
