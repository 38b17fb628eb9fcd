import Foundation
import Shell
import Testing

/// Help at the prompt, and what is said to words that are no command.
@Suite struct HelpTests {
  private func help(_ words: String, width: Int = 80) throws -> String {
    try Run([], typing: ["help \(words)"], isInteractive: false, width: width).output
  }

  @Test(arguments: CommandEntry.all)
  func `every command says what it does in a line and shows an example`(
    _ command: CommandEntry
  ) throws {
    #expect(command.abstract.hasSuffix(".") && !command.abstract.contains("\n"))
    #expect(command.abstract.count <= 64)
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      #expect(command.understands(example), "\(example)")
    }
  }

  @Test func `help has a line for every command and every letter`() throws {
    let lines = try help("").split(separator: "\n")
    for command in CommandEntry.all where command.path.count == 1 {
      #expect(
        lines.contains { $0.hasPrefix("  \(command.name) ") && $0.hasSuffix(command.abstract) })
    }
    for key in ["1 2 3 …", "?", "b", "s", "u", "n …", "p …", "/…"] {
      #expect(lines.contains { $0.hasPrefix("  \(key) ") })
    }
    #expect(lines.contains("Reasons") && lines.contains("Playbooks"))
  }

  @Test(arguments: [80, 40])
  func `help keeps to the width of the screen`(_ width: Int) throws {
    for words in ["", "plan", "note", "playbooks simulate"] {
      let long = try help(words, width: width).split(separator: "\n").filter { $0.count > width }
      #expect(long.isEmpty)
    }
  }

  @Test(arguments: ["sensitivity", "sens", "/sens"])
  func `a name or its beginning is explained`(_ name: String) throws {
    #expect(try help(name).contains("USAGE: rapport> sensitivity"))
  }

  @Test func `a command below another is found by its path or its own name`() throws {
    #expect(try help("play cov").contains("USAGE: rapport> playbooks coverage"))
    #expect(try help("coverage").contains("USAGE: rapport> playbooks coverage"))
  }

  @Test func `a beginning of several lists them, with the letter for a question`() throws {
    let shown = try help("s")
    for name in ["sensitivity", "sessions", "stop", "s "] { #expect(shown.contains("  \(name)")) }
    #expect(shown.contains("At a question: skip it"))
    #expect(!shown.contains("USAGE"))
  }

  @Test func `another word is looked for in all that commands say`() throws {
    let coach = try help("coach")
    #expect(coach.contains("  diagnose ") && coach.contains("  status "))
    let notes = try help("private note")
    #expect(notes.contains("  sessions show ") && notes.contains("  p … "))
    #expect(try help("exit").contains("  quit "))
    #expect(try help("heavy").contains("USAGE: rapport> playbooks simulate"))
  }

  @Test func `what is nowhere gets the nearest name`() throws {
    let run = try Run([], typing: ["help reviwe"])
    #expect(
      run.flowing.contains(
        "No command is called \"reviwe\" or speaks of it (did you mean 'review'?); help lists all."
      ))
  }

  static let mistakes: [(line: String, said: String)] = [
    ("plna", "There is no command \"plna\" (did you mean 'plan'?); help lists all."),
    (
      "sessions lst",
      "There is no command \"sessions lst\" (did you mean 'list'?); help sessions lists all."
    ),
    (
      "playbooks cehck x.yaml",
      "There is no command \"playbooks cehck\" (did you mean 'check'?); help playbooks lists all."
    ),
    ("plan --fromat json", "Unknown option '--fromat'. Did you mean '--format'?"),
  ]

  @Test(arguments: mistakes)
  func `a mistyped command is told what is near, wherever it is typed`(
    line: String, said: String
  ) throws {
    let words = line.split(separator: " ").map(String.init)
    let outside = try Run(words)
    #expect(outside.code == 64 && outside.errors.contains(said))
    let typed = [line, "diagnose --concern none", "/" + line, "2", "/stop", line, "", line, "quit"]
    let shown = try Run([], typing: typed).flowing
    #expect(shown.components(separatedBy: said).count == 5)
  }

  @Test func `the command line tells which commands are for the prompt`() throws {
    #expect(
      try Run(["status"]).errors
        == "status works at the prompt; type rapport to open the shell.\n")
    #expect(try Run(["help", "plna"]).errors.contains("did you mean 'plan'?"))
    #expect(try Run(["help", "plan"]).output.contains("USAGE: rapport plan"))
  }
}
