@testable import Playbooks
import Testing

/// What brings a leader here: what a playbook may say of it, and what becomes of it.
struct ConcernTests {
  private static func row(
    _ description: String, _ old: String = "", _ new: String = "", _ messages: String...,
    more: [(old: String, new: String)] = []
  ) -> BadRow {
    let concern = old.isEmpty ? Sample.concern : Sample.concern.replacing(old, with: new)
    precondition(old.isEmpty || Sample.concern.contains(old), "'\(old)' must stand there")
    return BadRow(description, [("rules:\n", concern + "rules:\n")] + more, messages)
  }

  static let rows = [
    row("all is well"),
    row("single words without brackets", "ask: [seen]", "ask: seen"),
    row("in forms", "say: It grows over my head", "say: {say: It grows, above: They let it grow}"),
    row("no id", "id: cn-weeds\n    say", "«say", "a concern lacks 'id'"),
    row(
      "no sentence", "id: cn-weeds\n    say: It grows over my head", "«id: cn-weeds",
      "a concern lacks 'say'"),
    row(
      "a key that is none", "before:", "«befor:",
      "a concern has no key 'befor' (did you mean 'before'?)"),
    row(
      "an id that is taken", "id: cn-weeds", "id: «own-words",
      "'own-words' is a word of the condition language; choose another"),
    row(
      "the id of a question", "id: cn-weeds", "id: «seen",
      "'seen' is already defined at garden.yaml:22"),
    row(
      "an unknown question", "ask: [seen]", "ask: [«sene]",
      "nothing is called 'sene' (did you mean 'seen'?)"),
    row(
      "an action for a question", "ask: [seen]", "ask: [seen, «pull]",
      "'pull' is an action, not a question"),
    row("an unknown action", "helps: [pull]", "helps: [pull, «burn]", "nothing is called 'burn'"),
    row(
      "a symptom for an action", "helps: [pull]", "helps: [«weeds]",
      "'weeds' is a symptom, not an action"),
    row(
      "an unknown symptom", "{weeds: \"++\"}", "{weeds: \"++\", «moss: \"+\"}",
      "nothing is called 'moss'"),
    row(
      "a mark that is none", "{weeds: \"++\"}", "{weeds: «strong}",
      "'points-to' wants ++, +, 0, -, -- in quotes or a number from -10 to 10, not 'strong'"),
    row("five questions", "ask: [seen]", "ask: [seen, seen, seen, seen, seen]"),
    row(
      "six questions", "ask: [seen]", "ask: «[seen, seen, seen, seen, seen, seen]",
      "'ask' names 6 questions; 5 are the most"),
    row(
      "two strong marks", "{weeds: \"++\"}", "«{weeds: \"++\", moss: \"++\"}",
      "only one symptom can have '++' here",
      more: [("about: A garden", "elsewhere: [moss]\nabout: A garden")]),
    row(
      "a strong mark and another", "{weeds: \"++\"}", "{weeds: \"++\", moss: \"+\"}",
      more: [("about: A garden", "elsewhere: [moss]\nabout: A garden")]),
    row(
      "a rate beyond ten", "usual: 2", "usual: «11",
      "'usual' wants a number from 0.1 to 9.9, not '11'"),
    row(
      "a scope that is none", "scope: [one-person, everyone]", "scope: [«one, everyone]",
      "'scope' wants everyone, one-person, two-people, two-groups, newcomers, above, not 'one'"),
    row(
      "a concern in a condition",
      "concerns:", "concerns:",
      "'cn-weeds' is a concern; a condition compares symptoms, facts and answers",
      more: [("when: weeds >= mild", "when: weeds >= mild and «cn-weeds")]),
    row(
      "a concern as an action", "concerns:", "concerns:", "'cn-weeds' is a concern, not an action",
      more: [("recommend: [pull]", "recommend: [pull, «cn-weeds]")]),
  ]

  @Test(arguments: rows)
  func `what is wrong with a concern is told where it stands`(_ row: BadRow) throws {
    let (said, wanted) = try row.outcome()
    #expect(said == wanted)
  }

  @Test func `a concern points to five symptoms at most`() throws {
    let ids = (1...5).map { "s\($0)" }
    let symptoms = ids.map { Sample.moss.replacing("id: moss", with: "id: \($0)") }.joined()
    let marks = (ids + ["weeds"]).map { "\($0): \"+\"" }.joined(separator: ", ")
    let concern = Sample.concern.replacing("id: cn", with: "id: «cn")
      .replacing("{weeds: \"++\"}", with: "{\(marks)}")
    let marked = Marked(
      try Sample.changing([
        ("symptoms:\n", "symptoms:\n" + symptoms), ("id: seen", "id: seen\n    home: weeds"),
        ("rules:\n", concern + "rules:\n"),
        (
          "when: weeds >= mild",
          "when: \(ids.joined(separator: " = mild or ")) = mild or weeds >= mild"
        ),
      ]))
    #expect(
      problems(in: marked.text)
        == marked.expected(
          ["'cn-weeds' points to 6 symptoms; 5 are the most a concern can"], file: "garden.yaml"))
  }

  private func library(_ old: String = "", _ new: String = "") throws -> Library {
    let concern = old.isEmpty ? Sample.concern : Sample.concern.replacing(old, with: new)
    let text = try Sample.changing([("rules:\n", concern + "rules:\n")])
    return try Library([Playbook(yaml: text, file: "garden.yaml")])
  }

  @Test func `it is read as written`() throws {
    let library = try library()
    let concern = try #require(library["cn-weeds" as Concern.ID])
    #expect(concern.say == "It grows over my head")
    #expect(concern.aloud == "So it grows over your head?")
    #expect(concern.words == ["weed", "over head"])
    #expect(concern.pointsTo == ["weeds": .word(2)])
    #expect(concern.usual == 2 && concern.usualSource == "a guess")
    #expect(concern.ask == ["seen"] && concern.helps == ["pull"])
    #expect(concern.before == "Burn nothing." && concern.ifNot == "It may be the season.")
    #expect(concern.scopes == [.onePerson, .everyone])
    #expect(library.kind(of: "cn-weeds") == .concern)
  }

  @Test func `who says nothing of the scope means all`() throws {
    let concern = try library("    scope: [one-person, everyone]\n", "").concerns.first
    #expect(concern?.scopes == Scope.allCases)
  }

  @Test func `choosing it adds what its rate comes to`() throws {
    let concern = try #require(try library().concerns.first)
    #expect(concern.intercept == Rates.intercept(slopes: [1], usual: 2))
    // Most start without the symptom, so a mark for it must be made up for.
    #expect(concern.intercept > Rates.intercept(slopes: [], usual: 2))
    #expect(try library("    usual: 2\n", "").concerns.first?.intercept == 0)
  }
}
