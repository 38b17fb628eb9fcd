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

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    guard sitting.tour == nil else { return sitting.say("This is the tour.") }
    let shipped = PlaybookSources.shipped(.playbook)
    let example = Sitting(beside: sitting, on: try PlaybookSources.library(of: shipped))
    example.tour = .example
    try example.beginTour()
    try sitting.giveWay(to: example)
    sitting.say(
      example.tour?.isOver == true
        ? "That was the tour; nothing of it was stored. diagnose begins with your own team."
        : "You have left the tour; nothing of it was stored.")
  }
}

extension Sitting {
  /// Gives the answers of the tour's case but those it leaves open.
  fileprivate func beginTour() throws {
    guard let tour, let source = PlaybookSources.shipped(tour.caseFile) else { return }
    let file = try CaseFile(yaml: source.text, file: source.file, library: try library())
    let given = file.answers.filter { !tour.open.contains($0.question) }
    try begin(
      limit: Interview.hardLimit, isStored: false,
      after: given.map { .replied($0.question, Reply(words: $0.words)) })
  }
}
