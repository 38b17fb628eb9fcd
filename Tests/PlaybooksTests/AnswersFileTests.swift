import Playbooks
import Testing

struct AnswersFileTests {
  private static func library() throws -> Library {
    let several = Sample.garden.replacing(
      "ask: How large is it?", with: "choose: several\n    ask: What grows there?"
    ).replacing(
      "b: {say: Large, sets: {plot: field}}",
      with: "b: {say: Large, sets: {plot: field}}\n      z: {say: Nothing, alone: true}"
    ).replacing("rules:\n", with: Sample.concern + "rules:\n")
    return try Library([Playbook(yaml: several, file: "garden.yaml")])
  }

  static let good = [
    ("one option", "answers: {seen: a}", ["seen: a"]),
    ("in file order", "answers: {seen: c, size: b}", ["seen: c", "size: b"]),
    ("several options", "answers: {size: [a, b]}", ["size: a b"]),
    ("a list of one", "answers: {seen: [b]}", ["seen: b"]),
    (
      "not known and skipped", "answers: {seen: unsure, size: skip}",
      ["seen: unsure", "size: skip"]
    ),
    ("in one's own words", "answers: {seen: own-words}", ["seen: own-words"]),
    ("one alone", "answers: {size: z}", ["size: z"]),
    ("quotes", "answers: {\"seen\": 'a'}", ["seen: a"]),
  ]

  @Test(arguments: good)
  func `answers are read as written`(
    _ description: String, _ text: String, _ entries: [String]
  ) throws {
    let answers = try AnswersFile(yaml: text, file: "a.yaml", library: Self.library())
    #expect(
      answers.entries.map { "\($0.question): \($0.words.joined(separator: " "))" } == entries)
  }

  @Test func `hands are read as counted, and options left out got none`() throws {
    let answers = try AnswersFile(
      yaml: "room: different-teams\nanswers: {seen: {a: 3, c: 0}, size: a}", file: "a.yaml",
      library: Self.library())
    #expect(answers.room == "different-teams")
    #expect(answers.entries.map(\.hands) == [["a": 3, "c": 0], nil])
    #expect(answers.entries.map(\.words) == [[], ["a"]])
  }

  @Test func `what brought the leader here is read as written`() throws {
    let answers = try AnswersFile(
      yaml:
        "concern: {words: All green, chosen: cn-weeds, scope: one-person, since: longer}\n"
        + "answers: {seen: a}", file: "a.yaml", library: Self.library())
    let concern = try #require(answers.concern)
    #expect(concern.words == "All green")
    #expect(concern.chosen == ["cn-weeds"])
    #expect(concern.matter == Matter(scope: .onePerson, since: .longer))
  }

  @Test func `of a concern nothing need be said`() throws {
    let library = try Self.library()
    let plain = try AnswersFile(yaml: "answers: {seen: a}", file: "a.yaml", library: library)
    #expect(plain.concern == nil)
    let open = try AnswersFile(
      yaml: "concern: {since: month}\nanswers: {seen: a}", file: "a.yaml", library: library)
    #expect(open.concern?.chosen == [])
    #expect(open.concern?.matter == Matter(scope: .everyone, since: .month))
  }

  static let badConcerns: [(String, String, [String])] = [
    (
      "an unknown concern", "concern: {chosen: «cn-weds}\nanswers: {seen: a}",
      ["no loaded playbook has a concern 'cn-weds' (did you mean 'cn-weeds'?)"]
    ),
    (
      "a symptom as a concern", "concern: {chosen: [cn-weeds, «weeds]}\nanswers: {seen: a}",
      ["no loaded playbook has a concern 'weeds'"]
    ),
    (
      "three concerns", "concern: {chosen: «[cn-weeds, cn-weeds, cn-weeds]}\nanswers: {seen: a}",
      ["one or two concerns can be chosen"]
    ),
    (
      "the same concern twice", "concern: {chosen: «[cn-weeds, cn-weeds]}\nanswers: {seen: a}",
      ["a concern stands twice"]
    ),
    (
      "an unknown scope and time", "concern: {scope: «team, since: «weeks}\nanswers: {seen: a}",
      [
        "'scope' wants everyone, one-person, two-people, two-groups, newcomers, above, not 'team'",
        "'since' wants two-weeks, month, three-months, longer, not 'weeks'",
      ]
    ),
    (
      "a key that is none", "concern: {«choosen: cn-weeds}\nanswers: {seen: a}",
      ["'concern' has no key 'choosen' (did you mean 'chosen'?)"]
    ),
    (
      "a text", "concern: «cn-weeds\nanswers: {seen: a}",
      ["'concern' wants a group of keys, not a text"]
    ),
  ]

  static let bad: [(String, String, [String])] = [
    ("an empty file", "«", ["there is nothing in this file"]),
    ("a list", "«- seen", ["an answers file wants a group of keys, not a list"]),
    ("no answers", "answers: «{}", ["there are no answers here"]),
    ("answers left open", "«answers:", ["'answers' is empty"]),
    (
      "another key", "««answer: {seen: a}",
      [
        "an answers file has no key 'answer' (did you mean 'answers'?)",
        "an answers file lacks 'answers'",
      ]
    ),
    ("a text", "answers: «all a", ["'answers' wants a group of keys, not a text"]),
    (
      "an unknown question", "answers: {«sene: a}",
      ["no loaded playbook has a question 'sene' (did you mean 'seen'?)"]
    ),
    ("an unknown option", "answers: {seen: «d}", ["'seen' has no option 'd', only a, b, c"]),
    ("two options of one", "answers: {seen: «[a, b]}", ["'seen' takes one option"]),
    ("an option twice", "answers: {size: «[a, a]}", ["an option stands twice"]),
    (
      "a skip that does not", "answers: {size: «[a, skip]}",
      ["'unsure', 'skip' and 'own-words' stand alone"]
    ),
    (
      "own words beside an option", "answers: {size: «[own-words, a]}",
      ["'unsure', 'skip' and 'own-words' stand alone"]
    ),
    (
      "an option that stands alone", "answers: {size: «[a, z]}",
      ["'z' (Nothing) excludes the other options"]
    ),
    (
      "a word for a count", "room: one-team\nanswers: {seen: {a: «b}}",
      ["'answers' wants a whole number from 0 to 999, not 'b'"]
    ),
    (
      "a negative count", "room: one-team\nanswers: {seen: {a: «-1}}",
      ["'answers' wants a whole number from 0 to 999, not '-1'"]
    ),
    (
      "hands for an unknown option", "room: one-team\nanswers: {seen: {«d: 3, a: 1}}",
      ["'seen' has no option 'd', only a, b, c"]
    ),
    (
      "no hands", "room: one-team\nanswers: {«seen: {a: 0}}",
      ["no hand was raised for 'seen'; 'skip' leaves it open"]
    ),
    (
      "hands of whom", "answers: {«seen: {a: 3}}",
      ["hands were counted; say who was in the room: 'room: one-team' or 'room: different-teams'"]
    ),
    (
      "another room", "room: «dark\nanswers: {seen: a}",
      ["'room' wants one-team, different-teams, not 'dark'"]
    ),
    ("nothing", "answers: {seen: «}", ["'answers' wants a text, not nothing"]),
    ("an empty list", "answers: {seen: «[]}", ["'answers' is an empty list"]),
    (
      "a question that is no name", "answers: {«1: a}",
      ["'answers' wants short names as keys, not '1'"]
    ),
    (
      "an alias", "answers: {seen: «*x}",
      [
        "anchors, aliases and tags (&, * and !) are not allowed; put a text that begins so in quotes"
      ]
    ),
    (
      "all at once", "answers:\n  «sen: a\n  seen: «x\n  size: [a, «y]\n",
      [
        "no loaded playbook has a question 'sen' (did you mean 'seen'?)",
        "'seen' has no option 'x', only a, b, c", "'size' has no option 'y', only a, b, z",
      ]
    ),
  ]

  @Test(arguments: bad + badConcerns)
  func `every problem with answers has its place`(
    _ description: String, _ text: String, _ messages: [String]
  ) throws {
    let marked = Marked(text)
    let library = try Self.library()
    let problems = #expect(throws: Problems.self) {
      try AnswersFile(yaml: marked.text, file: "a.yaml", library: library)
    }
    #expect(problems?.all.map(\.description) == marked.expected(messages, file: "a.yaml"))
  }
}
