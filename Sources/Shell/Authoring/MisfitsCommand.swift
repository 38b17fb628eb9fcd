internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Sessions

struct MisfitsCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "misfits",
    abstract: "Count the questions to which none of the options fitted.",
    discussion: """
      Looks at all conversations stored on this computer, for authors: what was typed behind w \
      instead of an option. --words adds the words, which are notes of whoever answered. Example:
        playbooks misfits
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.leavesOut(.reasons)

  @Flag(help: "Add what was typed.")
  var words = false

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    let (desk, viewer) = (scene.desk, scene.viewer)
    if words { try viewer.require(.reasons) }
    guard let store = try desk.sessions.existing() else {
      return [.say("No conversation is stored here yet.")]
    }
    let sessions = try store.list().map { try store.load($0.id) }
    let misfits = Misfits(sessions, in: try desk.library())
    return [.show(misfits.page(withWords: words))]
  }
}

/// How often none of the options of a question fitted.
struct Misfits {
  /// One question.
  struct Row {
    let id: Question.ID
    let ask: String?
    let misfits: Int
    let answers: Int
    let words: [String]
  }

  /// The most misfits first; of equals by id.
  let rows: [Row]

  init(_ sessions: [Session], in library: Library) {
    var counts: [Question.ID: (misfits: Int, answers: Int, words: [String])] = [:]
    for session in sessions {
      for (id, reply) in session.replies where reply != .skipped {
        counts[id, default: (0, 0, [])].answers += 1
        guard reply == .ownWords else { continue }
        counts[id]?.misfits += 1
        counts[id]?.words += session.notes.filter { $0.question == id && !$0.isPrivate }.map(\.text)
      }
    }
    rows = counts.filter { $0.value.misfits > 0 }.map { id, count in
      Row(
        id: id, ask: library[id]?.ask, misfits: count.misfits, answers: count.answers,
        words: count.words)
    }.sorted { ($1.misfits, $0.id) < ($0.misfits, $1.id) }
  }

  func page(withWords: Bool) -> Page {
    guard !rows.isEmpty else {
      return Page([.paragraph("Every question answered here had an option that fitted.")])
    }
    var page = Page()
    for row in rows {
      page.add(
        .heading("\(row.id): none fitted in \(row.misfits) of \(row.answers)"),
        .paragraph(row.ask ?? "It is in no loaded playbook."))
      if withWords { page.add(row.words.map { .item("-", $0) }) }
    }
    return page
  }
}
