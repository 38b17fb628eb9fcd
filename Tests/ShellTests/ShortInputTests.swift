import Testing

/// What is short is never taken for more than it says.
@Suite struct ShortInputTests {
  /// What is said where nothing was answered, and the next prompt is the same question's.
  private func said(_ line: String) throws -> String {
    let run = try Run([], typing: ["diagnose --concern none", "2", "/change mf1", line, "quit"])
    let prompts = Transcript.prompts(in: run.output)
    #expect(prompts.suffix(2) == ["mf1", "mf1"], "\(line): \(prompts)")
    return run.flowing
  }

  @Test(arguments: [
    ("d", "Numbers answer here, a letter alone does not. Do you mean 4,"),
    ("x", "\"x\" is none of the answers."),
    ("No", "Type the number, or more of the words."),
    ("\u{FF12}", "\u{FF12} only looks like 2. Type it again."),

  ])
  func `asks instead of answering`(_ line: String, _ words: String) throws {
    #expect(try said(line).contains(words))
  }

  @Test func `a number that begins an option's words asks, and a full stop settles it`() throws {
    let home = try Home()
    let file = try home.write(
      try Self.withNumbers, to: "plants/plants.yaml")
    let folder = String(file.dropLast("/plants.yaml".count))
    let words = ["diagnose --concern none --playbooks \(folder)", "/change away"]
    let asked = try Run([], typing: words + ["2", "quit"], in: home)
    #expect(
      asked.flowing.contains("Do you mean answer 2, \"3 days\", or 1, \"2 days\"?"),
      "\(asked.output)")
    let sure = try Run([], typing: words + ["2.", "quit"], in: home)
    #expect(sure.output.contains("away: 3 days"))
  }

  private static var withNumbers: String {
    get throws {
      """
      playbook: plants
      version: 1
      title: "House plants"
      about: "Whether the plants get the water they need."
      context:
        - id: away
          ask: "How long was nobody at home?"
          why: "Plants drink while you are away."
          options:
            a: {say: "2 days"}
            b: {say: "3 days"}
            c: {say: "A week"}
      """
    }
  }

  @Test(arguments: [
    ("label --client “C 7”", "Labels: client C 7."),
    ("label --client=\"C 7\"", "Labels: client C 7."),
    ("label --client „C 7“", "Labels: client C 7."),
    ("label --client ‘Ada’s’", "Labels: client Ada’s."),
    ("label --client ‘don't ask’", "Labels: client don't ask."),
  ])
  func `curly quotes are quotes`(_ line: String, _ words: String) throws {
    let run = try Run([], typing: ["diagnose --concern none", "2", "/" + line, "/label", "quit"])
    #expect(run.flowing.contains(words), "\(run.output)")
  }

  @Test(arguments: ["–client C7", "——client C7", "−−client C7", "--team North ‑client C7"])
  func `a word with a long dash is refused with the reason`(_ options: String) throws {
    let run = try Run(
      [], typing: ["diagnose --concern none", "2", "/label \(options)", "quit"])
    #expect(
      run.flowing.contains(
        "begins with a dash that only looks like -. For the option, type --client;"))
  }
}
