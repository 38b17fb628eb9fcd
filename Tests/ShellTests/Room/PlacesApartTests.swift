import Foundation
import Testing

/// A guess that is typed while others look at the screen, and pages that go back.
@Suite struct PlacesApartTests {
  private func play(_ typed: [String]) throws -> Run {
    try Run([], typing: ["cases play case1"] + typed + ["quit", "quit"])
  }

  @Test func `an unseen guess leaves nothing on the screen, and counts like any other`() throws {
    let run = try play(
      [
        "guess red --unseen", "5=moderate 3=1", "hold a 30-minute", "guess blue nothing",
        "reveal --anyway",
      ]
        + Array(repeating: "", count: 12))
    let before = try #require(run.output.components(separatedBy: "> reveal").first)
    #expect(
      before.contains("What is going on? (red)") && before.contains("The guess of red is kept"))
    #expect(!before.contains("5=") && !before.contains("hold a 30-minute"))
    // The list of actions is the same whatever was typed.
    #expect(before.contains("What would you do first? (red)"))
    #expect(run.flowing.contains("(moderate to red, "))
    #expect(run.flowing.contains("Hold a 30-minute look-back after each milestone: red"))
  }

  @Test(arguments: [
    ("1=9", "Word 1 was not understood"), ("1=1 99=1", "Word 2 was not understood"),
    ("isolation=mild", "Word 1 was not understood"), ("1=1 1=2", "each of them once"),
    ("1=1 2=1 3=1 4=1", "At most 3 signs"), ("0=1", "Word 1 was not understood"),
  ])
  func `what is not understood is asked for again, and not said back`(
    _ typed: String, _ text: String
  ) throws {
    let run = try play(["guess red --unseen", typed, "0", ""])
    #expect(run.console.complaints.contains(text))
    #expect(!run.output.contains(typed) && !run.console.complaints.contains(typed))
    #expect(run.output.contains("The guess of red is kept"))
  }

  @Test func `an action nobody knows is asked for again, and Enter breaks off`() throws {
    let run = try play(["guess red --unseen", "0", "fly", "h", "", "guess blue --unseen", ""])
    #expect(run.console.complaints.contains("No action begins like that."))
    #expect(run.console.complaints.contains("That fits several actions"))
    #expect(run.output.contains("The guess of red is kept"))
    #expect(run.output.contains("Nothing was kept for blue."))
  }

  @Test func `a slash before quit leaves a guess as well`() throws {
    let run = try Run([], typing: ["cases play case1 --tables 1", "guess t1", "/quit", "quit"])
    #expect(!run.flowing.contains("Type numbers from"))
  }

  @Test func `unseen wants the table's name alone`() throws {
    let run = try play(["guess red isolation=mild --unseen"])
    #expect(run.flowing.contains("--unseen goes with the table's name alone"))
  }

  @Test func `behind the last page b shows it again`() throws {
    let run = try play(Array(repeating: "", count: 6) + ["b"])
    let pages = run.output.matches(of: /\((\d+) of (\d+)\)/)
    #expect(pages.last.map { $0.1 == $0.2 } == true, "\(run.output.suffix(600))")
  }

  @Test func `pages go back as far as the first`() throws {
    let run = try play(["", "b", "B", "", ""])
    let pages = run.output.matches(of: /\((\d+) of \d+\)/).map { $0.1 }
    #expect(pages.prefix(5) == ["1", "2", "1", "2", "3"], "\(pages)")
    #expect(run.output.contains("This is the first page."))
    #expect(run.output.contains("Enter turns the page · b back (2 of "))
  }

  @Test func `the summary has hands and heads, and keeps few hands back`() throws {
    let home = try Home()
    _ = try Run(
      [],
      typing: [
        "diagnose --for workshop --room one-team", "tally mf1 0 9+3 1 0 0 2",
        "tally hl1 1 1 0 0 0 0", "quit",
      ], in: home)
    let text = try Run(["workshop", "summary"], in: home).flowing
    #expect(
      text.contains("Hands: one team, 3 March 2026, first (15 people or more)"), "\(text)")
    #expect(text.contains("about 10 \"Three or four\"; fewer than five for each other answer"))
    let csv = try Run(["workshop", "summary", "--format", "csv"], in: home).output
    #expect(csv.contains(",people,,people at least,15,"))
    #expect(csv.contains("Three or four\",10,") && csv.contains(" One or two\",,"))
    let html = try Run(["workshop", "summary", "--format", "html"], in: home).output
    #expect(
      html.contains("<h2>Hands: one team, 3 March 2026, first (15 people or more)</h2>"))
    _ = try Run([], typing: ["resume", "hide", "quit"], in: home)
    let hidden = try Run(["workshop", "summary"], in: home).flowing
    #expect(!hidden.contains("Hands:"))
    #expect(hidden.contains("Left out, because hidden until reveal: the hands of 1 room."))
  }
}
