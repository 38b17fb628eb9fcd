internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Sessions
internal import Reports

struct DataShowCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Say what is kept: how much, since when, about whom.",
    discussion: """
      Example:
        data show
      """)
  static let places: Places = .withStored
  static let shows = Shown.leavesOut(.labels)

  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    let (desk, viewer) = (scene.desk, scene.viewer)
    let folder = desk.sessions.folder
    let store = try desk.sessions.existing()
    guard store != nil || !folder.files.isEmpty else {
      return [.say("Nothing is stored yet.")]
    }
    var page = Page([.blank, .title("What is kept in \(desk.surroundings.shownDataFolder)")])
    if let store {
      try add(store, to: &page, viewer, desk)
    } else {
      page.add(.paragraph("No conversation is stored yet."))
    }
    page.add(.blank, .heading("Files"))
    page.add(entries: folder.sizes.map { ($0.name, DataShowCommand.size($0.bytes)) })
    if !folder.strangers.isEmpty {
      page.space()
      page.add(.paragraph(Erasure.words(of: folder.strangers)))
    }
    page.space()
    page.add(
      .note(
        "\(type: "data export FILE") hands it over, data erase removes it; docs/privacy.md says "
          + "more."))
    return [.show(page)]
  }

  private func add(
    _ store: SessionStore, to page: inout Page, _ viewer: Viewer, _ desk: Desk
  ) throws {
    let inventory = try store.inventory()
    let passphrase = store.hasPassphrase ? "answers, notes and labels are encrypted" : "none"
    page.add(
      entries: DataShowCommand.contents(of: inventory, desk.surroundings.calendar)
        + [("passphrase", passphrase)])
    if viewer.sees(.labels), !inventory.labels.isEmpty {
      page.add(.blank, .heading("Labels"))
      page.add(
        entries: inventory.labels.map { ($0.labels.text, $0.count.of("conversation")) })
    }
  }

  private static func contents(
    of inventory: Inventory, _ calendar: Calendar
  ) -> [(name: String, text: String)] {
    var entries = [
      ("conversations", "\(inventory.conversations)"),
      ("changes in them", "\(inventory.events): answers, notes, marks, labels"),
      ("playbook texts", "\(inventory.playbooks)"),
    ]
    if inventory.exercises > 0 {
      let words = "\(inventory.exercises), on written cases, apart from conversations"
      entries.insert(("exercises", words), at: 1)
    }
    if let oldest = inventory.oldest, let newest = inventory.newest {
      entries.append(("oldest", "\(Day(oldest, in: calendar))"))
      entries.append(("newest", "\(Day(newest, in: calendar))"))
    }
    return entries
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10_000 ? bytes.of("byte") : "\((bytes + 500) / 1_000) kB"
  }
}
