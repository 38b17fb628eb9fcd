internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports
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
  static let places: Places = .withStored
  static let shows = Shown.needs(.conclusion, orLeavesOut: [.labels, .reasons])

  @OptionGroup var labels: LabelOptions

  @OptionGroup var shared: SharedOptions

  var isConfidential: Bool { !labels.isEmpty }

  func steps(in scene: Scene) throws -> [Step] {
    let (desk, viewer) = (scene.desk, scene.viewer)
    let all = try desk.sessions.due(on: desk.today).filter { labels.matches($0.labels) }
    // Somebody else may be looking: whose plan it is has to be said, or to be on screen.
    let due = all.filter {
      viewer.sees(.labels) || $0.labels.isEmpty || !labels.isEmpty
        || scene.screens.session($0.id) != nil
    }
    let hidden = all.count - due.count
    let count: [Step] =
      hidden == 0
      ? []
      : [
        .say(
          "\(hidden.of("plan")) with labels \(hidden == 1 ? "wants" : "want") to be asked about, and "
            + "\(hidden == 1 ? "stays" : "stay") hidden while you present.")
      ]
    guard !all.isEmpty, let store = try desk.sessions.existing() else {
      return [.say("Nothing is due.")]
    }
    // One by one: those before one that cannot be read are shown.
    return count
      + due.map { summary in
        .then { _ in
          let session = try store.load(summary.id)
          // The plan of a room that waits for its reveal.
          guard viewer.looking(at: session).sees(.conclusion) else { return [] }
          let labels = viewer.labels(of: summary.labels).text
          return [
            .show(
              Page([
                .blank,
                .note(
                  [summary.id.rawValue, labels].filter { !$0.isEmpty }.joined(separator: ", ")),
              ])), .show(.due(session, today: desk.today, for: viewer)),
          ]
        }
      }
  }
}
