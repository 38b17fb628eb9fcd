import Foundation
import Shell
import Testing

/// A talk tried out before it is had.
@Suite struct RehearseTests {
  private let talk = "rehearse act-say-the-hard-word"

  @Test func `it leads through opening, three ways and an end, and keeps nothing`() throws {
    let home = try Home()
    let typed = ["", "I am sorry it took so long", "", "", "", "", "", ""]
    let run = try Run([], typing: [talk] + typed + ["quit"], in: home)
    var rest = run.output[...]
    for part in [
      "To rehearse: Say the word you've been putting off", "You talk with someone",
      "     You: What works in this piece", "1. They take it well", "     They: 'Is that all?",
      "     You might say: ", "  -  Leave out ", "2. They say little", "3. They are hurt or angry",
      "To end with",
    ] {
      let found = try #require(rest.range(of: part), "\(part)")
      rest = rest[found.upperBound...]
    }
    #expect(rest.hasSuffix("rapport> quit\n"))
    #expect(run.console.history == [talk, "quit"])
    #expect(
      !FileManager.default.fileExists(atPath: home.data.appending(path: "rapport.sqlite").path))
  }

  @Test func `a number chooses a way, b goes back, q leaves`() throws {
    let run = try Run([], typing: [talk, "3", "b", "b", "q", "quit"])
    #expect(run.output.components(separatedBy: "2. They say little").count == 2)
    #expect(!run.output.contains("1. They take it well") && !run.output.contains("To end with"))
  }

  @Test func `a coach plays the other side`() throws {
    let run = try Run(["--for", "coach"], typing: [talk, "", "", "q", "quit"])
    #expect(run.flowing.contains("Your client talks with someone"))
    #expect(run.output.contains("     You, as them: 'Is that all?"))
    #expect(run.output.contains("your client answers, then Enter> "))
    #expect(run.output.contains("     May help: "))
  }

  @Test func `where nobody types it is all shown, in words alone where that is asked for`() throws {
    let piped = try Run(["rehearse", "act-say-the-hard-word"], isInteractive: false)
    #expect(
      piped.code == 0 && piped.output.hasSuffix(" look at it together?\n")
    )
    let console = ScriptedConsole([String](), isInteractive: false, isPlain: true)
    let plain = try Run(["rehearse", "act-say-the-hard-word", "--plain"], console)
    #expect(plain.output.contains("\n1. They take it well\nThey: 'Is that all?"))
    #expect(!plain.output.contains("─") && !plain.output.contains("  -  "))
  }

  @Test func `without a name it is the first talk of the plan, or a list`() throws {
    let home = try Home()
    let list = try Run(["rehearse"], in: home).output
    #expect(list.components(separatedBy: "(act-").count == 31)
    try ReportSamples.coached(in: home)
    _ = try Run(["take", "act-own-talk", "--instead", "2"], in: home)
    let run = try Run(["rehearse"], in: home, isInteractive: false)
    #expect(run.output.contains("To rehearse: Talk it over with the person yourself"))
    #expect(try Run(["rehearse", "2"], in: home, isInteractive: false).output == run.output)
    #expect(
      try Run(["rehearse", "Talk", "it", "over"], in: home, isInteractive: false).output
        == run.output)
    let page = try Run(["report"], in: home).output
    #expect(page.contains("## To rehearse\n\n### Talk it over with the person yourself\n"))
  }

  @Test(arguments: [
    ("act-list-tracking", "is not one talk with someone, so there is nothing to rehearse"),
    ("nonsense", "There is no action"), ("1", "There is no action"),
  ])
  func `what is no talk is said so`(_ name: String, _ said: String) throws {
    let run = try Run(["rehearse", name], in: try Home())
    #expect(run.code == 64 && run.errors.contains(said))
  }

  @Test func `an exercise keeps its answer`() throws {
    let home = try Home()
    try ReportSamples.coached(in: home)
    let run = try Run(
      [], typing: ["cases play case1", "rehearse", "rehearse 1", "quit", "quit"], in: home)
    #expect(run.output.contains("Talks to rehearse"))
    #expect(run.output.contains("There is no action \"1\""))
  }

  @Test func `a title is enough without a plan, and the coach's form stays off a shared screen`()
    throws
  {
    let piped = try Run(["rehearse", "say", "the", "word"], in: try Home(), isInteractive: false)
    #expect(piped.output.contains("To rehearse: Say the word you've been putting off"))
    let several = try Run(["rehearse", "ask"], in: try Home())
    #expect(several.code == 64 && several.errors.contains("That fits several: "))
    let shared = try Run(
      [], typing: ["present on", "rehearse act-own-talk --for coach", "q", "quit"])
    #expect(shared.output.contains("You talk with") && !shared.output.contains("Your client talks"))
  }

  @Test func `a command or a note typed in between is done`() throws {
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none", "/" + talk, "present on", "/present off", "/" + talk, "",
        "p she is tense", "quit",
      ])
    #expect(run.output.contains("(the screen is cleared)"))
    #expect(run.output.contains("Private note kept."))
    let odd = try Run([], typing: [talk, "hm", "/quit"])
    #expect(odd.flowing.contains("Enter goes on, 1, 2 or 3 chooses a way"))
    #expect(odd.output.hasSuffix("q leaves)> /quit\n"))
  }
}
