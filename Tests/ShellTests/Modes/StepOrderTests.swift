import Foundation
import Shell
import Testing

/// What a line comes to happens in order: said before it is refused, stored once, undone by nobody.
@Suite struct StepOrderTests {
  /// A home with a plan, made on 3 March 2026.
  private func planned() throws -> Home {
    let home = try Home()
    let answers = try home.write(
      "answers: {mf1: a, mf2: d, mf3: a, sd1: d, sd6: a, fs1: d, is1: a, hl1: a}",
      to: "answers.yaml")
    #expect(try Run(["diagnose", "--answers", answers], in: home).code == 0)
    return home
  }

  /// All that is stored, as it is exported.
  private func stored(in home: Home) throws -> String {
    let file = home.folder.appending(path: "all.json").path
    #expect(try Run(["data", "export", file, "--yes"], in: home).code == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try #require(text.contains("act-"))
    return text
  }

  @Test(arguments: [
    "reading 1 she says she wants to die", "take \"She says she wants to die\"",
    "goal \"She wants to die\"", "done 1 she wants to die", "drop 1 she wants to die",
    "arrange 1 --who \"she wants to die\"",
  ])
  func `whom to turn to is said whatever becomes of the words`(_ line: String) throws {
    let home = try planned()
    if line.hasPrefix("take") { _ = try Run(["drop", "2"], in: home) }
    let run = try Run([], typing: ["resume first", line, "yes", "quit"], in: home)
    #expect(run.flowing.contains("turn to HR, the works council or your union"), "\(run.output)")
    #expect(run.output.contains("Those words were not kept."))
    #expect(try !stored(in: home).contains("he wants to die"))
  }

  @Test func `presenting over a look back is noted once and said`() throws {
    let home = try planned()
    let run = try Run(
      [], typing: ["resume first", "/review first --early", "present on", "quit", "quit"], in: home)
    #expect(run.output.contains("hidden until you type present off"))
    #expect(!run.output.contains("Another window"))
    #expect(try stored(in: home).components(separatedBy: "presented").count == 2)
  }

  @Test(arguments: ["/s", "/u", "/?", "/b"])
  func `a slash before a letter is that letter at a question`(_ line: String) throws {
    let run = try Run(
      [], typing: ["diagnose --concern none", "2", line, "quit"], in: try Home())
    #expect(!run.output.contains("There is no question on screen"))
    #expect(!run.output.contains("There is no command"))
  }

  @Test func `a conversation that stands nowhere is not left unasked`() throws {
    let stays = try Run(
      [], typing: ["diagnose --no-save --concern none", "2", "quit", "no", "quit", "yes"],
      in: try Home())
    #expect(stays.output.components(separatedBy: "stored nowhere. Leave them?").count == 3)
    #expect(stays.code == 0)
  }

  /// At the end of the input a no still keeps them; if it ends once more, nobody is there.
  @Test func `nor is it at the end of the input`() throws {
    let begin: [Typed] = ["diagnose --no-save --concern none", "2"].map(Typed.line)
    let stays = ScriptedConsole(begin + [.end, .line("no"), .line("2"), .end, .line("yes")])
    let run = try Run([], stays)
    #expect(run.output.components(separatedBy: "stored nowhere. Leave them?").count == 3)
    #expect(run.output.contains("question 3 of"))
    let goes = try Run([], ScriptedConsole(begin + [.end, .end]))
    #expect(goes.output.components(separatedBy: "stored nowhere. Leave them?").count == 2)
  }

  @Test func `a look back that was only looked at is still to come`() throws {
    let home = try planned()
    let peek = try Run([], typing: ["review first --early", "quit", "due", "quit"], in: home)
    #expect(peek.flowing.contains("Nothing was said in it, so it is still to come."))
    home.days = 15
    let due = try Run(["due"], in: home)
    #expect(due.output.contains("review first"), "\(due.output)")
    let told = try Run([], typing: ["review first", "1", "", "quit", "quit"], in: home)
    #expect(told.flowing.contains("You have left the look back; review first goes on with it."))
  }

  @Test(arguments: [[Typed.line("/quit")], [Typed.end]])
  func `a status that was typed is kept, words or no words`(_ leaving: [Typed]) throws {
    let home = try planned()
    home.days = 15
    let console = ScriptedConsole([.line("review first"), .line("1")] + leaving + [.line("quit")])
    let run = try Run([], console, in: home)
    #expect(run.flowing.contains("review first goes on with it."), "\(run.output)")
    #expect(try stored(in: home).contains("\"done\""))
  }

  @Test func `what is due says whose plan its numbers are of`() throws {
    let home = try planned()
    home.days = 15
    #expect(try Run(["due"], in: home).output.contains("done 1 --session first"))
  }

  @Test func `what was seen is kept, though nobody said how it compares`() throws {
    let home = try planned()
    home.days = 15
    _ = try Run([], typing: ["review first", "1", "", "3 of 8 now", "/quit", "quit"], in: home)
    #expect(try stored(in: home).contains("3 of 8 now"))
    let harm = try planned()
    harm.days = 15
    _ = try Run(
      [], typing: ["review first", "1", "", "she wants to die", "/quit", "yes", "quit"], in: harm)
    #expect(try !stored(in: harm).contains("she wants to die"))
  }

  @Test func `where nobody says what words are about, the opening asks for others`() throws {
    let console = ScriptedConsole([
      .line("diagnose"), .line("she says she wants to die"), .cancelled, .line("work is late"),
      .line("quit"),
    ])
    let run = try Run([], console)
    let asked = run.output.components(separatedBy: "What made you sit down with this today?")
    #expect(asked.count == 3, "\(run.output)")
    #expect(run.output.contains("Work comes late, or not as agreed"))
  }

  @Test func `what is stored nowhere is not looked back at, and so nothing of it is stored`() throws
  {
    let home = try Home()
    let answers = ["mf1 1", "mf2 4", "mf3 1", "sd1 4", "sd6 1", "fs1 4", "is1 1", "hl1 1"]
    let run = try Run(
      [],
      typing: ["diagnose --no-save --concern none"] + answers.map { "/answer \($0)" } + [
        "/stop", "", "done 1 it went well", "/review --early", "quit", "no", "quit", "yes",
      ], in: home)
    #expect(!run.output.contains("It is noted in the plan"))
    #expect(run.flowing.contains("plan --output plan.md keeps it."), "\(run.output)")
    // What was told is not left behind unasked, though the plan stands there.
    #expect(run.output.components(separatedBy: "stored nowhere. Leave them?").count == 3)
    #expect(run.flowing.contains("This conversation is stored nowhere, and only a plan that is"))
    #expect(try Run(["sessions"], in: home).output == "Nothing is stored yet.\n")
  }

  @Test func `words that are not kept take no earlier ones away`() throws {
    let home = try planned()
    let run = try Run(
      [],
      typing: [
        "resume first", "arrange 1 --who \"the two leads\"",
        "arrange 1 --who \"she wants to die\"", "yes", "plan", "quit",
      ], in: home)
    #expect(run.output.contains("Those words were not kept."))
    #expect(try stored(in: home).components(separatedBy: "\"arranged\"").count == 2)
  }

  @Test(arguments: [
    "answer sf1 1", "change sf1", "diagnose --for workshop --room one-team --at sf1",
  ])
  func `a matter for other help is put to no room`(_ line: String) throws {
    let run = try Run(
      [], typing: ["diagnose --for workshop --room one-team", line, "quit"], in: try Home())
    #expect(run.flowing.contains("sf1 is never put to a room"), "\(run.output)")
  }

  @Test(arguments: [
    "sessions delete \"\" --yes", "data erase --session \"\" --yes", "plan --session \"\"",
    "done 1 --session \"\"",
  ])
  func `an empty id names no conversation`(_ line: String) throws {
    let home = try planned()
    let words = line.split(separator: " ").map { $0 == "\"\"" ? "" : String($0) }
    let run = try Run(words, in: home)
    #expect(run.code == 64 && run.errors.contains("Say which conversation"), "\(run.errors)")
    #expect(try Run(["sessions", "list"], in: home).output.hasPrefix("first"))
  }

  @Test(arguments: [
    (["work is late", "1"], "whom> "), (["work is late", "1", "1"], "since> "),
    (["work is late", "1", "1", "2"], "cx-size> "), ([""], "which> "),
    (["work is late", "1", "b", "1"], "whom> "), (["work is late", "1", "1", "b", "1"], "since> "),
    (["", "/concern cn-late --scope one-person --since month"], "cx-size> "),
  ])
  func `what is gone back to begins where the opening stood`(
    _ said: [String], _ prompt: String
  ) throws {
    let home = try Home()
    _ = try Run([], typing: ["diagnose"] + said + ["quit"], in: home)
    let run = try Run([], typing: ["resume", "quit"], in: home)
    #expect(run.output.contains("You were in the middle of a conversation"))
    #expect(run.output.contains("\n\(prompt)quit"), "\(run.output.suffix(600))")
  }

  @Test(arguments: [
    ["report", "--output", "plan.pdf"], ["plan", "--output", "plan.html"],
  ])
  func `a file gets no other content than its name says`(_ words: [String]) throws {
    let home = try planned()
    let run = try Run(words.dropLast() + [home.folder.path + "/" + words[2]], in: home)
    let said = words[0] == "plan" ? "writes a page" : "No report is written as pdf"
    #expect(run.code == 64 && run.errors.contains(said), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: home.folder.path + "/" + words[2]))
  }

  @Test func `a number below zero is told how it is typed`() throws {
    let home = try planned()
    let refused = try Run([], typing: ["reading 1 -5", "reading 1 \" -5\"", "quit"], in: home)
    #expect(refused.flowing.contains("in quotes, with a blank in front of the dash."))
    #expect(try stored(in: home).contains("-5"))
  }

  @Test func `no to leaving the answers changes nothing, not even for whom it is asked`() throws {
    let home = try planned()
    let run = try Run(
      [],
      typing: [
        "diagnose --no-save --concern none", "2", "resume first --for coach", "no", "quit", "yes",
      ], in: home)
    #expect(!run.output.contains("aloud"))
    #expect(run.output.components(separatedBy: "stored nowhere. Leave them?").count == 3)
  }

  @Test(arguments: ["done 1", "take act-baseline", "reading 1 9", "begin 2", "drop 1"])
  func `a step goes into no plan of another conversation`(_ line: String) throws {
    let home = try planned()
    let before = try Run(["plan", "--session", "first"], in: home).output
    let run = try Run(
      [], typing: ["diagnose --client CD --concern none", "2", line, "quit"], in: home)
    #expect(run.flowing.contains("There is no plan yet in the conversation on screen"))
    #expect(run.output.contains("--session first"))
    #expect(try Run(["plan", "--session", "first"], in: home).output == before)
  }

  @Test func `what a look back takes back comes back`() throws {
    let home = try planned()
    let told = ["review first --early", "1", "we wrote Bob", "/quit", "quit"]
    _ = try Run([], typing: told, in: home)
    let run = try Run([], typing: ["review first", "b", "/redo", "/quit", "quit"], in: home)
    #expect(run.output.contains("/redo brings it back"))
    #expect(try Run(["plan", "--session", "first"], in: home).flowing.contains("we wrote Bob"))
  }

  @Test func `words that begin like a command are words in a rehearsal`() throws {
    let home = try planned()
    let run = try Run(
      [],
      typing: [
        "resume first", "rehearse act-own-talk", "goal of mine is to hear you",
        "take your time", "q", "goal", "quit",
      ], in: home)
    #expect(run.output.contains("There is no goal yet"))
  }

  @Test func `Enter at concern leaves what was said`() throws {
    let run = try Run(
      [], typing: ["diagnose --concern cn-late", "concern", "", "", "", "concern cn-late", "quit"],
      in: try Home())
    #expect(!run.output.contains("Nothing special: a check."))
  }
}
