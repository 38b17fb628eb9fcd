import Foundation
import Testing

/// The sentence a conversation begins with is a private note, wherever it might show.
@Suite struct SentenceTests {
  private static let sentence = "Our quarrel about zebras is always late"

  /// A conversation that began with the sentence and was led to its plan.
  private func led(in home: Home) throws {
    let run = try Run(
      [],
      typing: [
        "diagnose", Self.sentence, "Work comes late", "1", "2", "2", "2", "/answer ue2 4",
        "/answer sc2 3", "/stop", "", "quit",
      ], in: home)
    #expect(run.code == 0 && run.output.contains("What you came with"))
  }

  private func isKept(_ text: String, in home: Home) throws -> Bool {
    let files = try FileManager.default.contentsOfDirectory(atPath: home.data.path)
    return try files.contains { name in
      try Data(contentsOf: home.data.appending(path: name)).range(of: Data(text.utf8)) != nil
    }
  }

  // MARK: Other help

  @Test(arguments: ["yes", ""])
  func `one that needs other help is not kept, and no concern is offered`(_ reply: String) throws {
    let home = try Home()
    let run = try Run([], typing: ["diagnose", "one of us is harassed", reply, "2"], in: home)
    #expect(run.flowing.contains("turn to HR, the works council or your union"))
    #expect(run.output.contains("Those words were not kept."))
    #expect(!run.output.contains("which> ") && !run.output.contains("Nothing special"))
    #expect(Transcript.prompts(in: run.output).contains("cx-size"))
    #expect(try !isKept("harassed", in: home))
  }

  @Test func `a clear no keeps it`() throws {
    let home = try Home()
    let run = try Run([], typing: ["diagnose", "the legal team is late", "no", "1"], in: home)
    #expect(run.output.contains("which> 1") && run.output.contains("near it"))
    #expect(try isKept("legal team", in: home))
  }

  // MARK: Who reads it

  @Test func `it stands on the leader's own page, and on no presented one`() throws {
    let home = try Home()
    try led(in: home)
    let own = try Run([], typing: ["resume first", "/sessions show", "plan", "quit"], in: home)
    #expect(own.output.contains(Self.sentence))
    let lines = [
      "resume first", "/present on", "/sessions show", "/how", "/review", "/plan",
      "/plan --format json --words", "/report", "/status", "/stop", "quit",
    ]
    let run = try Run([], typing: lines, in: home)
    let shown = try #require(run.output.components(separatedBy: "(the screen is cleared)").last)
    #expect(!shown.contains("zebras"))
  }

  @Test(arguments: ["html", "markdown", "json", "csv", "ics"])
  func `a client's report has it only where --words says so`(_ format: String) throws {
    let home = try Home()
    try led(in: home)
    let plain = try Run(["report", "--format", format], in: home)
    #expect(plain.code == 0 && !plain.output.contains("zebras"))
    let coach = try Run(["report", "--format", format, "--for", "coach"], in: home)
    #expect(!coach.output.contains("zebras"))
    guard ["html", "markdown", "json"].contains(format) else { return }
    let words = try Run(["report", "--format", format, "--words"], in: home)
    #expect(words.output.contains(Self.sentence))
  }

  @Test func `other programs get it only if they ask`() throws {
    let home = try Home()
    try led(in: home)
    let plan = try Run(["plan", "--format", "json"], in: home).output
    #expect(plan.contains("\"cn-late\"") && !plan.contains("zebras"))
    #expect(try Run(["plan", "--format", "json", "--words"], in: home).output.contains("zebras"))
  }

  @Test func `a case made of the conversation has nothing of it`() throws {
    let home = try Home()
    try led(in: home)
    let file = home.folder.appending(path: "north.yaml").path
    let run = try Run(
      ["cases", "new", "north", "--from", "first", "--output", file], in: home,
      isInteractive: false)
    #expect(run.code == 0, "\(run.errors)")
    let draft = try String(contentsOfFile: file, encoding: .utf8)
    #expect(draft.contains("answers:") && !draft.contains("zebras"))
  }

  // MARK: What is stored

  @Test func `a passphrase closes it, and erasing removes it`() throws {
    let home = try Home()
    try led(in: home)
    #expect(try isKept("zebras", in: home))
    let passphrase = "correct horse"
    #expect(try Run(["data", "lock"], typing: [passphrase, passphrase], in: home).code == 0)
    #expect(try !isKept("zebras", in: home))
    let shown = try Run(["sessions", "show", "first"], typing: [passphrase], in: home)
    #expect(shown.output.contains("zebras"))
    #expect(try Run(["data", "unlock"], typing: [passphrase], in: home).code == 0)
    #expect(try Run(["data", "erase", "--session", "first", "--yes"], in: home).code == 0)
    #expect(try !isKept("zebras", in: home))
  }

  @Test func `an export holds it, and brings it back`() throws {
    let home = try Home()
    try led(in: home)
    let archive = home.folder.appending(path: "all.json").path
    #expect(try Run(["data", "export", archive], in: home).code == 0)
    let other = try Home()
    #expect(try Run(["data", "import", archive], in: other).code == 0)
    let shown = ["sessions", "show", "first"]
    #expect(try Run(shown, in: other).output == Run(shown, in: home).output)
    #expect(try Run(shown, in: other).output.contains(Self.sentence))
  }
}
