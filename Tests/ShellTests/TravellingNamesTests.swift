import Coaching
import Foundation
import Playbooks
import Testing

/// A name that is kept is one that an export brings in elsewhere; any other is refused where it is typed.
///
/// What could be typed was wider than what an archive may hold, so that a computer's own export was
/// refused by the next.
@Suite struct TravellingNamesTests {
  /// One letter of 700 marks.
  private static let marks = "e" + String(repeating: "\u{301}", count: 700)
  private static let begin = ["diagnose --concern none", "2"]

  private func requireTravel(_ home: Home) throws {
    let path = home.folder.appending(path: "all.json").path
    let export = try Run(["data", "export", path], in: home)
    #expect(export.code == 0, "\(export.errors)")
    let other = try Run(["data", "import", path], in: Home())
    #expect(other.code == 0, "\(other.errors)")
  }

  @Test(arguments: ["label --client NAME", "label --team NAME", "goal NAME"])
  func `letters with marks upon marks make no name`(_ line: String) throws {
    let home = try Home()
    let typed = line.replacing("NAME", with: "\"\(String(repeating: Self.marks, count: 5))\"")
    let run = try Run([], typing: Self.begin + [typed, "quit"], in: home)
    let refused = run.flowing.contains(/one (line|sentence) of at most [0-9]+ (letters|characters)/)
    #expect(refused, "\(run.flowing.suffix(200))")
    try requireTravel(home)
  }

  @Test(arguments: [
    (marks, "A table's name is one line of at most 20 characters."),
    ("a\u{202E}b", "A table's name has no letters that cannot be seen."),
    ("a\u{200B}b", "A table's name has no letters that cannot be seen."),
  ])
  func `a table's name is one that others can read`(_ name: String, _ said: String) throws {
    let home = try Home()
    let lines = ["cases play case1", "", "", "", "", "", "guess \"\(name)\" nothing", "quit"]
    let run = try Run([], typing: lines, in: home)
    #expect(run.flowing.contains(said), "\(run.flowing.suffix(200))")
    try requireTravel(home)
  }
}

/// The name under which a phone's guess is kept.
@Suite struct FreeNameTests {
  private func guess(_ table: String) -> Guess { Guess(table: table, symptoms: [], first: nil) }

  @Test(arguments: [
    ("Red", [], "Red"), ("Red", ["red table"], "Red 2"), ("", [], "phone 1"),
    ("", ["phone 1"], "phone 2"),
    ("twenty letters table", ["twenty letters table"], "twenty letters tab 2"),
  ])
  func `a taken name has a number, and stays as short as a name may be`(
    _ table: String, _ taken: [String], _ name: String
  ) {
    #expect(Guess.freeName(table, among: taken.map(guess)) == name)
  }

  @Test func `with marks upon marks it stays as short, too`() {
    let table = String(repeating: "e" + String(repeating: "\u{301}", count: 31), count: 5)
    let name = Guess.freeName(table, among: [guess(table)])
    #expect(name.hasSuffix(" 2") && SafeText.isLine(name, upTo: Guess.longestName))
  }
}
