internal import ArgumentParser
internal import Coaching
internal import Sessions

struct DueCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Show what is due: steps whose day is past, and looks back.",
    discussion: """
      Looks through all plans; labels narrow it down. Examples:
        due
        due --client "C 12"
      """)

  @OptionGroup var labels: LabelOptions

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { !labels.isEmpty }

  func run(in sitting: Sitting) throws {
    let due = try sitting.due().filter { summary in
      labels.client.map { $0 == summary.labels.client } != false
        && labels.team.map { $0 == summary.labels.team } != false
    }
    guard !due.isEmpty, let store = try sitting.existingStore() else {
      return sitting.say("Nothing is due.")
    }
    for summary in due {
      let page = Page.due(try store.load(summary.id), today: sitting.today)
      let labels = sitting.isPresenting ? "" : summary.labels.text
      sitting.show(
        Page([.blank, .note([summary.id, labels].filter { !$0.isEmpty }.joined(separator: ", "))]))
      sitting.show(page)
    }
  }
}
