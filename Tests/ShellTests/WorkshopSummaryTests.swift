import Shell
import Testing

/// What rooms guessed, counted.
@Suite struct WorkshopSummaryTests {
  private let home: Home

  init() throws {
    home = try Home()
  }

  /// Plays a case in which these tables guess, and reveals it.
  private func play(_ file: String, _ guesses: String...) throws {
    _ = try Run(
      [], typing: ["cases play \(file)"] + guesses + ["reveal", "quit", "quit"], in: home)
  }

  @Test func `the summary counts what was named, and names no table`() throws {
    try play(
      "case1", "guess crimson missing-feedback=moderate first act-two-day-reply",
      "guess violet missing-feedback=mild")
    try play(
      "case3", "guess amber nothing", "guess indigo isolation=mild",
      "guess teal missing-feedback=severe")
    let run = try Run(["workshop", "summary"], in: home)
    #expect(run.flowing.contains("case1, They keep asking me if it's right (2 guesses)"))
    #expect(run.flowing.contains("All cases (5 guesses)"))
    #expect(run.flowing.contains("Nothing stands out"))
    let csv = try Run(["workshop", "summary", "--format", "csv"], in: home).output
    #expect(csv.hasPrefix("case,guesses,kind,id,name,count,mild,moderate,severe\r\n"))
    // Of few guesses on one case, levels would tell whose they are; and of all cases, too, since
    // the other case could be taken away.
    #expect(csv.contains(",2,,,\r\n"))
    #expect(csv.contains(",3,,,\r\n"))
    let html = try Run(["workshop", "summary", "--format", "html"], in: home).output
    #expect(html.contains("<svg") && html.contains("All cases (5 guesses)"))
    for table in ["crimson", "violet", "amber", "indigo", "teal"] {
      #expect(!(run.output + csv + html).contains(table))
    }
  }

  @Test func `the summary is of today, and leaves out what is not revealed`() throws {
    try play("case1", "guess crimson nothing")
    home.days = 1
    _ = try Run(
      [], typing: ["cases play case2", "guess teal isolation=mild", "quit", "quit"], in: home)
    let today = try Run(["workshop", "summary"], in: home)
    #expect(today.flowing.contains("No exercise was revealed."))
    #expect(today.flowing.contains("not revealed yet: 1 exercise"))
    let all = try Run(["workshop", "summary", "--since", "2026-03-01"], in: home)
    #expect(all.flowing.contains("case1, They keep asking me if it's right (1 guess)"))
    #expect(try Run(["workshop", "summary", "--since", "March"], in: home).code == 64)
  }
}
