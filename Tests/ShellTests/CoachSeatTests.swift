import Shell
import Testing

/// What a coach does beside the questions: marks, labels, status, presenting, and changing one's mind.
struct CoachSeatTests {
  @Test func `a question has cues for a coach and a hint for a workshop, and none for a leader`()
    throws
  {
    let shown = try ["leader", "coach", "workshop"].map {
      try Run([], typing: ["diagnose --concern none --for \($0)", "quit"]).output
    }
    #expect(!shown[0].contains("Read aloud:") && !shown[0].contains("In the room:"))
    #expect(shown[1].contains("Read aloud:") && shown[1].contains("Listen for:"))
    #expect(!shown[1].contains("In the room:"))
    #expect(shown[2].contains("In the room:") && !shown[2].contains("Listen for:"))
    let opened = try Run(["--for", "coach"], typing: ["diagnose --concern none", "quit"]).output
    #expect(opened.contains("Listen for:"))
  }

  @Test func `undo takes answers, notes, marks and labels back one by one, redo brings them back`()
    throws
  {
    let home = try Home()
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none", "2", "n to think about", "/mark cx-size", "/label --client C7",
        "/undo", "/undo", "/undo", "/undo", "/undo", "/undo", "/redo", "/redo", "/redo", "quit",
      ], in: home)
    let flowing = run.flowing
    #expect(flowing.contains("Taken back: the labels."))
    #expect(flowing.contains("Taken back: the mark on cx-size."))
    #expect(flowing.contains("Taken back: the note \"to think about\"."))
    #expect(flowing.contains("Taken back: \"Five to nine\" to cx-size."))
    #expect(flowing.contains("Taken back: what brings you here."))
    #expect(flowing.contains("There is nothing to undo yet."))
    #expect(flowing.contains("Back again: \"Five to nine\" to cx-size."))
    #expect(flowing.contains("Back again: the note \"to think about\"."))
    let shown = try Run(["sessions", "show"], in: home).output
    #expect(shown.contains("You: Five to nine") && shown.contains("to think about"))
    #expect(!shown.contains("C7"))
  }

  @Test func `after undo the question stands there again`() throws {
    let run = try Run([], typing: ["diagnose --concern none", "2", "3", "/undo", "quit"])
    let last = try #require(run.output.ranges(of: "[cx-").last)
    #expect(run.output[last.lowerBound...].hasPrefix("[cx-pattern]"))
  }

  @Test func `change goes to any question from anywhere, and later answers stay`() throws {
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none", "2", "3", "/change cx-size", "1", "/review", "change nope",
        "quit",
      ])
    #expect(run.output.contains("Now: cx-size: Two to four"))
    #expect(run.flowing.contains("1 Two to four [cx-size]"))
    #expect(run.flowing.contains("2 Everyone splits the week in a similar way [cx-pattern]"))
    #expect(run.flowing.contains("There is no question \"nope\""))
  }

  @Test func `a follow-up that no longer applies is kept aside, and comes back`() throws {
    let answers = ["diagnose --concern none", "2", "1", "/answer cx-tracking 3"]
    let run = try Run(
      [],
      typing: answers + [
        "/answer om3 2", "/answer cx-tracking 1", "/review", "/answer cx-tracking 3", "/review",
        "quit",
      ])
    let pages = run.output.split(separator: "Your answers\n").dropFirst()
    #expect(pages.count == 2)
    #expect(pages.first?.contains("Kept, but not counted") == true)
    #expect(pages.last?.contains("Kept, but not counted") == false)
    #expect(pages.last?.contains("[om3]") == true)
  }

  @Test func `presenting hides private notes, cues and status`() throws {
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none --for coach", "p between us", "n for all", "/present on",
        "/status", "/review",
        "/sessions show", "/present off", "/review", "quit",
      ])
    let parts = run.output.split(separator: "(the screen is cleared)")
    #expect(parts.count == 2)
    let hidden = try #require(parts.last?.split(separator: "present off\n").first)
    #expect(!hidden.contains("between us") && !hidden.contains("Listen for:"))
    #expect(hidden.contains("Note on cx-size: for all"))
    #expect(hidden.contains("Status is hidden while you present"))
    #expect(parts.last?.contains("Private note on cx-size: between us") == true)
  }

  @Test func `status shows each symptom's levels as a picture, and in words alone when plain`()
    throws
  {
    let lines = [
      "diagnose --concern none", "2", "1", "/answer hl1 5", "/answer hl2 4", "/status",
      "quit",
    ]
    let run = try Run([], typing: lines)
    #expect(run.output.contains("Where things stand"))
    #expect(run.output.firstMatch(of: /[▁▂▃▄▅▆▇█]{4}/) != nil)
    #expect(run.output.contains("You are hard to get hold of: "))
    let plain = try Run([], ScriptedConsole(lines, isPlain: true)).output
    #expect(plain.firstMatch(of: /[▁▂▃▄▅▆▇█]/) == nil)
    #expect(plain.contains("You are hard to get hold of: "))
  }

  @Test func `labels and answers stay out of the history`() throws {
    let console = ScriptedConsole([
      "diagnose --concern none --client C1", "2", "/label --team north", "/answer cx-size 1",
      "/whatif cx-size=2", "/undo",
      "/sessions list --client C1", "/sessions", "quit",
    ])
    _ = try Run([], console)
    #expect(console.history == ["undo", "sessions", "quit"])
  }

  @Test func `a lone letter is the command, small or large`() throws {
    let run = try Run([], typing: ["diagnose --concern none", "2", "B", "N seen", "S", "quit"])
    #expect(run.output.contains("Note kept."))
    #expect(run.output.contains("Now: cx-size: skipped"))
  }

  @Test func `sessions are listed and filtered by their labels`() throws {
    let home = try Home()
    _ = try Run(
      [], typing: ["diagnose --concern none --client C1 --team north", "2", "quit"], in: home)
    _ = try Run([], typing: ["diagnose --concern none --client C2", "2", "quit"], in: home)
    let all = try Run(["sessions"], in: home).output
    #expect(all.contains("1 answer  client C1, team north\n"))
    let some = try Run(["sessions", "list", "--client", "C2"], in: home).output
    #expect(some.contains("client C2") && !some.contains("C1"))
    let none = try Run(["sessions", "list", "--team", "south"], in: home).output
    #expect(none == "No conversation has these labels.\n")
  }

  @Test func `the mirror's nine questions come one after another, and leave again`() throws {
    let run = try Run(
      [],
      typing: ["diagnose --concern none", "/reflect", "1", "1", "/review", "/reflect", "s", "quit"])
    #expect(run.output.contains("Looking in the mirror, 1 of 9 [lm1]"))
    #expect(run.output.contains("Looking in the mirror, 2 of 9 [lm2]"))
    #expect(run.output.contains("Looking in the mirror, 3 of 9 [lm3]"))
    #expect(run.output.contains("Looking in the mirror, 4 of 9 [lm4]"))
    let whole = try Run(
      [],
      typing: ["diagnose --concern none", "/reflect"] + Array(repeating: "1", count: 9) + [
        "/reflect", "quit",
      ])
    #expect(whole.output.contains("You have answered all of these"))
  }

  @Test func `an answer that closes others says so, and a closed question says it does not count`()
    throws
  {
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none", "/answer cx-tracking 3", "/answer om3 2",
        "/answer cx-tracking 1",
        "/change om3", "2", "quit",
      ])
    #expect(run.flowing.contains("That closes om3: answered already, kept, and not counted"))
    #expect(run.flowing.contains("An answer does not count now: an earlier one closes this"))
    #expect(run.flowing.contains("It is kept, but does not count"))
  }

  @Test func `a note can be typed as a command, and after the plan`() throws {
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none", "/n on the question", "2", "/stop", "", "n on the whole", "b",
        "quit",
      ])
    #expect(run.output.contains("Note on cx-size") == false)
    #expect(run.output.ranges(of: "Note kept.").count == 2)
    #expect(run.flowing.contains("There is no question on screen. review shows your answers"))
  }

  @Test func `unsaved answers make room only if a person says so`() throws {
    let typed = [
      "diagnose --concern none --no-save", "2", "/diagnose", "no", "/review", "/diagnose", "yes",
      "quit",
    ]
    let run = try Run([], typing: typed)
    #expect(run.flowing.contains("stored nowhere. Leave them? (yes or no) no"))
    #expect(run.flowing.contains("1 Five to nine [cx-size]"))
    #expect(run.output.hasSuffix("today> quit\n"))
  }
}
