import Foundation
import Shell
import Testing

/// Every command in every mode: what it shows, or how it refuses.
///
/// The whole stands in Tables/what-is-shown.txt. With `RECORD=1` it is written anew, and the test
/// fails so that it cannot pass by accident.
@Suite struct WhatIsShownTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Tables/what-is-shown.txt")

  /// What is said instead, and how the table calls it.
  private static let refusals: KeyValuePairs = [
    "while you present; present off shows": "present off",
    "That is hidden; reveal shows it.": "hidden",
    "That waits until the diagnosis is known": "waits",
    "so there is no plan: it would be for a team nobody has": "no plan",
    "does not go with a": "not here",
    "Different teams come with different things": "not here",
    "This is the tour. It stores nothing": "not here",
    "There is no case on screen": "no case",
    "No room is open": "no room",
  ]

  /// What a refusal is called; `nil` for what is none.
  static func refusal(in shown: String) -> String? {
    let flowing = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return refusals.first { flowing.contains($0.key) }?.value
  }

  /// They show what is kept back: that is what they are for.
  private static let exempt: Set = ["reveal", "workshop notes"]

  @Test func `every command has a line to type`() {
    #expect(TypedCommand.all.filter { $0.line.isEmpty }.map(\.name) == [])
  }

  @Test(arguments: Mode.all)
  func `each shows or refuses as the table says, and gives nothing away`(_ mode: Mode) throws {
    let table = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
    let column = try #require(Mode.all.firstIndex { $0.name == mode.name })
    let cells = try cells(in: mode)
    #expect(table.count == TypedCommand.all.count + 1)
    for command in TypedCommand.all {
      let row = table.first { Self.cells(of: $0)[0] == command.name }
      #expect(row.map { Self.cells(of: $0)[column + 1] } == cells[command.name], "\(command.name)")
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD"] != nil))
  func `the table is written anew`() throws {
    let columns = try Mode.all.map { try cells(in: $0) }
    let rows = TypedCommand.all.map { command in
      Self.line([command.name] + columns.map { $0[command.name] ?? "?" })
    }
    let table = [Self.line(["command"] + Mode.all.map(\.name))] + rows
    try (table.joined(separator: "\n") + "\n").write(
      to: Self.file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(Self.file.lastPathComponent)")
  }

  private static let width = 13

  private static func line(_ cells: [String]) -> String {
    let padded = cells.enumerated().map { index, cell in
      cell.padding(toLength: index == 0 ? 2 * width : width, withPad: " ", startingAt: 0)
    }
    return padded.joined().trimmingCharacters(in: .whitespaces)
  }

  private static func cells(of line: Substring) -> [String] {
    let starts = [0] + (0..<Mode.all.count).map { 2 * width + $0 * width }
    return zip(starts, starts.dropFirst() + [line.count]).map { start, end in
      line.dropFirst(start).prefix(end - start).trimmingCharacters(in: .whitespaces)
    }
  }

  /// The cells of one column, by command.
  private func cells(in mode: Mode) throws -> [String: String] {
    let home = try Mode.home()
    let console = ModeConsole(mode, TypedCommand.all) {
      // With a slash, as some steps of a look back take all else for words.
      "/" + $0.line.replacing("@", with: home.folder.path)
    }
    _ = try Program.run([], surroundings: home.surroundings) { _ in console }
    #expect(
      console.shown.count == TypedCommand.all.count, "\(mode.name): \(console.shown.last ?? "")")
    var cells: [String: String] = [:]
    for (place, (command, shown)) in zip(TypedCommand.all, console.shown).enumerated() {
      for secret in mode.secrets where !Self.exempt.contains(command.name) {
        #expect(!shown.contains(secret), "\(mode.name), \(command.name): \(secret)\n\(shown)")
      }
      cells[command.name] =
        Self.refusal(in: shown) ?? (console.failed.contains(place) ? "fails" : "shown")
    }
    return cells
  }
}
