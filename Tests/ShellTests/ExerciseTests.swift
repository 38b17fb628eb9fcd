import Foundation
import Shell
import Testing

/// A room works on a case; Transcripts/exercise.txt is the whole of one.
@Suite struct ExerciseTests {
  private let home: Home

  init() throws {
    home = try Home()
  }

  /// Enough to turn all pages.
  private static let enters = Array(repeating: "", count: 20)

  private static let guesses = [
    "guess red unclear-expectations=moderate first act-who-decides",
    "guess blue missing-feedback=moderate unseen-effort=mild first act-two-day-reply",
    "guess green nothing",
  ]

  private func play(
    _ lines: [String], case id: String = "case1", _ options: [String] = [],
    isInteractive: Bool = true, width: Int = 80
  ) throws -> Run {
    try Run(
      ["cases", "play", id] + options, typing: lines, in: home, isInteractive: isInteractive,
      width: width)
  }

  // MARK: Story and questions

  @Test func `the story comes page by page, short and with space, marked as an exercise`() throws {
    let pages = try play(["", "", "", "", "quit"]).output
      .components(separatedBy: "(the screen is cleared)\n")
    #expect(pages.count == 6)
    for page in pages.dropFirst() {
      #expect(page.contains("Exercise · case1"))
      #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 23)
      #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    #expect(pages[1].contains("  Ama took over a remote design team of seven five weeks ago;\n\n"))
    #expect(pages[5].contains("\"You\" is the leader of the story.\n"))
    #expect(pages[5].contains("How many people are on the team, not counting you? Five to nine"))
  }

  @Test func `the case answers, and says what it does not know`() throws {
    let run = try play(["propose", "ask", "ask mf1", "ask SC4", "ask mf1", "ask", "quit"])
    // Proposing asks nothing.
    #expect(run.output.contains("Rapport would ask ["))
    #expect(run.output.contains("\n0 questions asked so far\n────"))
    #expect(run.output.contains("  None\n\n1 question asked so far"))
    #expect(run.output.contains("  The story does not say.\n\n2 questions asked so far"))
    #expect(run.output.contains("\n2 questions asked so far\n────"))
  }

  @Test func `words find questions; one that fits alone is asked`() throws {
    let run = try play(["ask feedback", "ask calendar one-to-ones", "ask unicorns", "quit"])
    #expect(run.output.contains("Which of these?"))
    #expect(run.output.contains("The story says [hl1]"))
    #expect(run.flowing.contains("No question speaks of \"unicorns\". Try another word"))
  }

  // MARK: Guesses

  @Test func `nothing of a guess is shown before the reveal`() throws {
    let console = ScriptedConsole(["", "", "", ""] + Self.guesses + ["guess", "", "ask", "quit"])
    let run = try Run(["cases", "play", "case1"], console, in: home)
    let typed = Set(Self.guesses.map { "exercise> " + $0 })
    let shown = run.output.split(separator: "\n").map(String.init).filter { !typed.contains($0) }
      .joined(separator: "\n")
    for word in ["unclear-expectations", "moderate", "Good work goes unseen", "act-"] {
      #expect(!shown.contains(word), "\(word)")
    }
    #expect(shown.contains("3 tables guessed: red, blue, green."))
    // What was typed is off the screen and stays out of the history.
    for guess in Self.guesses {
      #expect(run.output.contains("exercise> \(guess)\n(the screen is cleared)\n"))
      #expect(!console.history.contains(guess))
    }
  }

  @Test func `a guess can be corrected until the reveal`() throws {
    let again = "guess RED missing-feedback=severe first act-two-day-reply"
    let run = try play(Self.guesses + [again, "reveal"] + Self.enters + [again, "quit"])
    #expect(run.output.contains("3 tables guessed: RED, blue, green."))
    #expect(run.output.contains("RED       blue"))
    #expect(run.flowing.contains("The case is revealed; guesses stay as they are."))
    #expect(run.flowing.contains("within two days: Rapport, Author, RED, blue"))
    // Every page of the reveal fits a small screen, with the prompt below it.
    let pages = run.output.components(separatedBy: "(the screen is cleared)\n").dropLast().suffix(7)
    for page in pages {
      #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 24, "\(page)")
    }
  }

  @Test func `a guess of only the first action keeps the symptoms, and the other way round`()
    throws
  {
    let run = try play(
      [
        "guess red missing-feedback=moderate", "guess red first act-two-day-reply",
        "guess red missing-feedback=mild", "guess blue isolation=mild first act-two-day-reply",
        "guess blue nothing", "reveal --anyway",
      ] + Self.enters + ["quit"])
    #expect(run.flowing.contains("until the reveal; its symptoms stay as they were."))
    #expect(run.flowing.contains("until the reveal; its first action stays as it was."))
    #expect(run.flowing.contains("The guess of blue is kept, hidden until the reveal; guess blue"))
    #expect(run.flowing.contains("how their work is going (mild to red, "))
    #expect(run.flowing.contains("within two days: Rapport, Author, red -"))
    #expect(run.flowing.contains("nothing said: blue"), "nothing is all of a guess")
  }

  @Test func `a table is led through lists`() throws {
    let lines = ["guess red", "17", "5 15", "2", "nonsense", "1", "2", "reveal"]
    let run = try play(lines + Self.enters + ["quit"])
    #expect(run.flowing.contains("Type numbers from 1 to 16, or 0 for nothing."))
    #expect(run.flowing.contains("How far has it gone: Good work goes unseen?"))
    #expect(run.flowing.contains("Type a number from 1 to 3; b goes back, Enter breaks off."))
    #expect(run.flowing.contains("Saw: People don't hear how their work is going"))
  }

  @Test func `a table that breaks off guesses nothing`() throws {
    let run = try play(["guess red", "", "guess red", "5", "", "guess red", "5", "2", "", "quit"])
    #expect(run.output.components(separatedBy: "Nothing was kept for red.").count == 4)
    #expect(!run.output.contains("red is kept"))
  }

  /// A line, and what is said to it.
  private static let typos: KeyValuePairs = [
    "guess red isolatoin=mild":
      "Word 1 of the guess names no symptom there is. Symptoms: fear-of-speaking-up, ",
    "guess red tight-grip=mild isolation=sever":
      "Word 2 of the guess has no level there is. Levels: mild (early signs),",
    "guess red isolation":
      "Word 1 of the guess is no symptom=level;",
    "guess red isolation=mild first act-share-hour":
      "Behind first stands no action there is.",
    "guess isolation=mild":
      "Say first which table guesses: guess TABLE symptom=level.",
    "gues red isolation=mild":
      "There is no command \"gues\" (did you mean 'guess'?)",
    "guess red isolation=mild isolation=severe":
      "A symptom stands twice",
    "guess red isolation=mild tight-grip=mild unseen-effort=mild say-do-gap=mild":
      "At most 3 symptoms make a guess",
    "guess table-with-a-name-too-long":
      "A table's name is one line",
    "diagnose":
      "diagnose does not go with an exercise; quit leaves it, help says what goes with it.",
    "reveel":
      "There is no command \"reveel\" (did you mean 'reveal'?)",
    "how":
      "That waits until the diagnosis is known;",
    "plan --session first":
      "That waits until",
  ]

  @Test func `what does not fit is told, and changes nothing`() throws {
    let run = try play(Self.typos.map(\.key) + ["quit"])
    for (line, said) in Self.typos {
      let behind = run.output.components(separatedBy: "exercise> \(line)\n").last ?? ""
      let cleared = "(the screen is cleared)\n"
      #expect(behind.hasPrefix(cleared) == line.hasPrefix("gues"), "\(line)")
      let told = behind.hasPrefix(cleared) ? behind.dropFirst(cleared.count) : behind[...]
      let flowing = told.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(flowing.hasPrefix(said), "\(line)")
    }
    #expect(!run.output.contains("is kept"))
  }

  @Test func `what does not fit ends a script`() throws {
    let run = try play(["guess red isolatoin=mild", "guess"], isInteractive: false)
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix("line 1: Word 1 of the guess names no symptom"))
  }

  @Test func `outside of an exercise its commands say how to begin one`() throws {
    let run = try Run([], typing: ["guess red nothing", "reveal", "ask mf1", "quit"], in: home)
    #expect(run.flowing.components(separatedBy: "cases play ID begins with one.").count == 4)
  }

  // MARK: Reveal

  @Test func `the reveal waits until all have guessed`() throws {
    let run = try play(["reveal", "reveal --anyway", "quit"])
    #expect(run.flowing.contains("No table has guessed yet. guess TABLE keeps a guess;"))
    #expect(run.output.contains("What Rapport sees"))
    let three = try play(
      [Self.guesses[0], "reveal", Self.guesses[1], Self.guesses[2], "reveal", "quit"],
      ["--tables", "3"])
    #expect(three.output.contains("1 of 3 tables guessed: red."))
    #expect(three.output.components(separatedBy: "What Rapport sees").count == 2)
  }

  @Test func `three tables stand side by side`() throws {
    let run = try play(Self.guesses + ["reveal"], isInteractive: false)
    #expect(run.code == 0)
    let head = run.output.split(separator: "\n").first { $0.contains("Rapport   Author") }
    #expect(head?.contains("red       blue      green") == true)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `five tables stand side by side on a wide screen, one below another on a narrow one`()
    throws
  {
    let guesses = (1...5).map { "guess table\($0) isolation=mild" }
    let wide = try play(guesses + ["reveal"], isInteractive: false, width: 120)
    #expect(wide.output.contains("table4    table5\n"))
    let narrow = try play(guesses + ["reveal"], isInteractive: false)
    #expect(
      narrow.flowing.contains("not said; table1: mild; table2: mild; table3: mild; table4: mild"))
  }

  @Test func `for ears the comparison is sentences`() throws {
    let console = ScriptedConsole(Self.guesses + ["reveal"], isInteractive: false, isPlain: true)
    let run = try Run(["cases", "play", "case1"], console, in: home)
    #expect(
      run.flowing.contains(
        "Good work goes unseen. Rapport: not said; Author: open; red: not said; blue: mild;"))
    #expect(!run.output.contains("─"))
  }

  @Test func `a healthy team can be guessed`() throws {
    let run = try play(
      ["guess red nothing first act-keep-going", "reveal"], case: "case3", isInteractive: false)
    #expect(run.flowing.contains("Nobody names anything: nothing stands out here."))
    #expect(run.flowing.contains("red Saw: that nothing stands out"))
    #expect(run.flowing.contains("All tables saw what is there, and nothing that is not."))
  }

  @Test func `after the reveal the case explains itself like a conversation, marked`() throws {
    let commands = ["how missing-feedback", "whatif mf1=a", "why mf1", "plan --format json"]
    let run = try play(["ask mf1", "reveal --anyway"] + commands, isInteractive: false)
    #expect(run.code == 0)
    let after = try #require(run.output.components(separatedBy: "To talk about\n").last)
    #expect(after.components(separatedBy: "Exercise · case1\n").count == commands.count)
    #expect(after.contains("\"exercise\" : \"case1\""))
  }

  // MARK: Apart

  @Test func `exercises never stand among conversations`() throws {
    _ = try play(Self.guesses + ["quit"])
    #expect(try Run(["sessions"], in: home).output == "Nothing is stored yet.\n")
    #expect(try Run(["plan"], in: home).errors == "There is no stored conversation yet.\n")
    #expect(try Run([], typing: ["quit"], in: home).output.contains("in the middle") == false)
    #expect(try Run(["plan", "--session", "first"], in: home).code == 66)
    #expect(try Run(["sessions", "show", "first"], in: home).code == 66)
    #expect(
      try Run(["data", "show"], in: home).output
        .contains("exercises        1, on written cases, apart from conversations"))
    #expect(
      try Run(["cases", "played"], in: home).output
        == "first  2026-03-03  exercise  case1  0 questions  3 guesses  unfinished\n")
    #expect(try Run(["data", "erase", "--session", "first", "--yes"], in: home).code == 0)
    #expect(try Run(["cases", "played"], in: home).output == "No case was played yet.\n")
  }

  @Test func `a conversation on screen is left as it is`() throws {
    let run = try Run(
      [],
      typing: [
        "diagnose --concern none", "2", "/cases play case1", "ask mf1", "quit", "1", "quit",
      ], in: home)
    #expect(run.output.contains("cases play case1 goes on with it."))
    #expect(Transcript.prompts(in: run.output).suffix(3).prefix(2) == ["exercise", "cx-pattern"])
    #expect(try Run(["sessions"], in: home).output.hasPrefix("first  2026-03-03  2 answers"))
  }

  @Test func `an unfinished exercise goes on, with all that happened`() throws {
    // The input ends in the middle.
    _ = try play(["ask mf1", Self.guesses[0], Self.guesses[1]])
    let run = try play(["yes", Self.guesses[2], "reveal", "quit"])
    #expect(run.flowing.contains("This case was begun: 1 question asked. 2 tables guessed: red,"))
    #expect(run.output.contains("3 tables guessed: red, blue, green."))
    #expect(run.output.contains("What Rapport sees"))
    // Revealed, it is over; the next room begins anew.
    #expect(try !play(["quit"]).output.contains("This case was begun"))
    _ = try play(["ask mf1", "quit"])
    let other = try play(["no", "ask", "quit"])
    #expect(other.output.contains("0 questions asked so far"))
    let script = try play(["guess"], ["--continue"], isInteractive: false)
    #expect(script.output.contains("You go on where you were."))
  }

  @Test func `an exercise with something in it is offered before a newer empty one`() throws {
    _ = try play([Self.guesses[0]], ["--tables", "2"])
    let empty = try play(["no", "quit"])
    #expect(empty.output.contains("You have left the exercise; rapport cases played lists it."))
    // Enter, which turns pages, does not begin anew.
    let run = try play(["", "quit"])
    #expect(run.flowing.contains("0 questions asked. 1 of 2 tables guessed: red. Go on with it?"))
    #expect(run.output.contains("You go on where you were."))
  }

  @Test func `a certain exercise goes on by its id`() throws {
    _ = try play([Self.guesses[0]])
    _ = try play(["no", "ask mf1", "quit"])
    let run = try play(["ask", "quit"], ["--continue", "fir"])
    #expect(run.output.contains("1 table guessed: red."))
    #expect(run.output.contains("0 questions asked so far"))
    #expect(run.output.contains("rapport cases play case1 --continue first"))
    #expect(try play(["ask", "quit"], ["second"]).output.contains("1 question asked so far"))
    let missing = try play([], ["--continue", "third"])
    #expect(missing.code == 66)
    #expect(
      missing.errors == "There is no exercise \"third\" on case1. cases played lists them.\n")
    let other = try play([], case: "case2", ["--continue", "first"])
    #expect(other.errors.contains("on case2. That one is on case1."))
  }

  @Test func `an exercise is deleted as one`() throws {
    _ = try play(["quit"])
    let run = try Run(["sessions", "delete", "first", "--yes"], in: home)
    #expect(run.output == "Exercise first is deleted.\n")
  }

  @Test func `the reveal speaks of tables; you is the leader`() throws {
    let run = try play(Self.guesses + ["reveal"], isInteractive: false)
    let reveal = try #require(run.output.components(separatedBy: "What Rapport sees\n").last)
    let first = reveal.split(separator: "\n").dropFirst().first
    #expect(first == "\"You\" is the leader of the story.")
    #expect(run.output.contains("Where the tables differed, and why"))
    #expect(run.output.contains("What the tables guessed, and what is said"))
    #expect(run.output.contains("What the tables saw"))
    #expect(run.flowing.contains("(moderate to blue, severe here)"))
    #expect(run.flowing.contains("It also knows what the story answers when it is asked"))
    #expect(!run.flowing.contains("The room's questions:"))
  }

  @Test func `Tab knows symptoms, levels, actions and cases`() throws {
    let console = ScriptedConsole(["quit"])
    _ = try Run(["cases", "play", "case1"], console, in: home)
    let words = { (line: String) in (console.completer?(line) ?? []).map(\.word) }
    #expect(words("gu") == ["guess"])
    #expect(words("dia").isEmpty)
    #expect(words("guess red isol") == ["isolation="])
    #expect(words("guess red isolation=m") == ["isolation=mild", "isolation=moderate"])
    #expect(words("guess red isolation=mild first act-share-h") == ["act-share-hours"])
    #expect(words("ask mf") == ["mf1", "mf2", "mf3", "mf5", "mf6", "mf7", "mf8"])
  }
}
