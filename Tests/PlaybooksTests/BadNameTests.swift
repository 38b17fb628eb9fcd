import Playbooks
import Testing

/// What only shows once every name is looked up.
struct BadNameTests {
  static let names = [
    BadRow(
      "a name nobody defines", "recommend: [pull]", "recommend: [«pul]",
      "nothing is called 'pul' (did you mean 'pull'?)"),
    BadRow(
      "a name like no other", "recommend: [pull]", "recommend: [«burn-it-all]",
      "nothing is called 'burn-it-all'"),
    BadRow(
      "a mark for a symptom nobody defines", "{weeds: \"+\"}", "{«wedes: \"+\"}",
      "nothing is called 'wedes' (did you mean 'weeds'?)"),
    BadRow(
      "an action where a symptom belongs", "{weeds: \"+\"}", "{«pull: \"+\"}",
      "'pull' is an action, not a symptom"),
    BadRow(
      "a symptom where an action belongs", "recommend: [pull]", "recommend: [«weeds]",
      "'weeds' is a symptom, not an action"),
    BadRow(
      "a fact where a question belongs", "recommend: [pull]",
      "ask-next: «small\n    recommend: [pull]",
      "'small' is a fact, not a question"),
    BadRow(
      "an id that stands twice", "id: r-pull", "id: «pull",
      "'pull' is already defined at garden.yaml:30"),
    BadRow(
      "an id that is a fact", "id: r-pull", "id: «plot",
      "'plot' is also the name of a fact that an option sets"),
    BadRow(
      "a measure with the id of a question", "actions:\n",
      "measures:\n  - {id: «seen, name: N, formula: F, use: U, caution: C}\nactions:\n",
      "'seen' is already defined at garden.yaml:22"),
    BadRow(
      "a symptom nobody helps",
      [("id: weeds", "id: «weeds"), ("when: weeds >= mild", "when: small")],
      ["no rule recommends an action for 'weeds'; it would be named and left alone"]),
    BadRow(
      "an option that is not there", "actions:\n",
      "contradictions:\n  - between: [«seen = d, \"«size in (a, z)\"]\n    say: S\nactions:\n",
      "'seen' has no option 'd', only a, b, c", "'size' has no option 'z', only a, b"),
    BadRow(
      "a side that is no question", "actions:\n",
      "contradictions:\n  - between: [«weeds = mild, seen = a]\n    say: S\nactions:\n",
      "'weeds' is a symptom, not a question"),
  ]

  static let elsewhere = [
    BadRow("silent until it is loaded", "about: A garden", "elsewhere: [rust]\nabout: A garden"),
    BadRow(
      "used without saying so", "when: weeds >= mild", "when: weeds >= mild or «rust >= mild",
      "'rust' is defined in another playbook; list it under 'elsewhere'", with: [Sample.shed]),
    BadRow(
      "used and not loaded",
      [
        ("about: A garden", "elsewhere: [rust]\nabout: A garden"),
        ("weeds >= mild", "weeds >= mild or rust = c"),
      ],
      []),
    BadRow(
      "compared with the wrong word once it is loaded",
      [
        ("about: A garden", "elsewhere: [rust]\nabout: A garden"),
        ("weeds >= mild", "weeds >= mild or «rust = c"),
      ],
      ["'rust' is a symptom; compare it with none, mild, moderate or severe, not 'c'"],
      with: [Sample.shed]),
    BadRow(
      "of another kind once it is loaded",
      [
        ("about: A garden", "elsewhere: [rust]\nabout: A garden"),
        ("recommend: [pull]", "recommend: [pull, «rust]"),
      ],
      ["'rust' is a symptom, not an action"], with: [Sample.shed]),
  ]

  static let conditions = [
    BadRow(
      "a level that is none", "when: weeds >= mild", "when: «weeds >= mid",
      "'weeds' is a symptom; compare it with none, mild, moderate or severe, not 'mid'"
        + " (did you mean 'mild'?)"),
    BadRow(
      "a bare symptom", "when: weeds >= mild", "when: «weeds",
      "'weeds' is a symptom; write 'weeds >= mild'"),
    BadRow(
      "a bare question", "when: weeds >= mild", "when: weeds >= mild and «seen",
      "'seen' is a question; compare it with = and an option"),
    BadRow(
      "an option that is not there", "when: weeds >= mild",
      "when: weeds >= mild or «seen in (a, x)",
      "'seen' has no option 'x', only a, b, c"),
    BadRow(
      "a fact with words left bare", "when: weeds >= mild", "when: weeds >= mild and «plot",
      "'plot' is a fact with words; write 'plot = balcony'"),
    BadRow(
      "a word the fact cannot be", "when: weeds >= mild", "when: weeds >= mild and «plot = feld",
      "'plot' can be balcony, field, never 'feld' (did you mean 'field'?)"),
    BadRow(
      "a fact by size", "when: weeds >= mild", "when: weeds >= mild and «plot > balcony",
      "'plot' is a fact; compare it with = or !="),
    BadRow(
      "an action compared", "when: weeds >= mild", "when: weeds >= mild and «pull",
      "'pull' is an action; a condition compares symptoms, facts and answers"),
    BadRow(
      "a bare verdict", "when: weeds >= mild", "when: weeds >= mild and «verdict",
      "compare 'verdict' with = and attention, closer-look, healthy, not-enough"),
    BadRow(
      "a verdict that is none", "when: weeds >= mild", "when: weeds >= mild and «verdict = ill",
      "the verdict can be attention, closer-look, healthy, not-enough, never 'ill'"),
    BadRow(
      "a place in quotes", "when: weeds >= mild", "when: 'weeds >= mild and «smal'",
      "nothing is called 'smal' (did you mean 'small'?)"),
    BadRow(
      "a place in a folded text", "when: weeds >= mild",
      "when: «>\n      weeds >= mild\n      and smal",
      "nothing is called 'smal' (did you mean 'small'?)"),
    BadRow(
      "a question that looks at severities", "ask: How many",
      "when: «weeds >= mild\n    ask: How many",
      "this condition may look at facts and answers, not at severities"),
    BadRow(
      "a question that counts symptoms", "ask: How many",
      "when: «at least 1 symptoms >= mild\n    ask: How many",
      "'when' may look at facts and answers, not at severities"),
    BadRow(
      "a question that waits for the verdict", "ask: How many",
      "when: «verdict = healthy\n    ask: How many",
      "the verdict is known only once the questions are over"),
    BadRow(
      "evidence from severities",
      [
        ("when: weeds >= mild", "when: «weeds >= mild"),
        ("recommend: [pull]", "recommend: [pull]\n    add-evidence: {weeds: \"+\"}"),
      ], ["this condition may look at facts and answers, not at severities"]),
    BadRow(
      "a weight from a count of severities",
      [
        ("when: weeds >= mild", "when: «at least 1 symptoms >= mild"),
        ("recommend: [pull]", "recommend: [pull]\n    weigh: {seen: 0.5}"),
      ],
      ["'when' may look at facts and answers, not at severities"]),
    BadRow(
      "a question nobody is asked",
      [
        ("id: seen", "id: «seen"),
        ("ask: How many", "when: plot = field and small and plot = balcony\n    ask: How many"),
      ],
      ["'seen' can never be asked"]),
    BadRow(
      "a rule that never acts",
      [("id: r-pull", "id: «r-pull"), ("weeds >= mild", "weeds >= mild and weeds = none")],
      ["rule 'r-pull' can never act"]),
  ]

  private static let scopes = "everyone, one-person, two-people, two-groups, newcomers, above"

  /// Facts that no option sets: whom a conversation is about, and since when.
  static let matters = [
    BadRow(
      "gates that can hold", "ask: How many",
      "when: scope != one-person and since in (month, longer) or scope = above\n    ask: How many"),
    BadRow(
      "a closer look", "when: weeds >= mild", "when: weeds >= mild and verdict = closer-look"),
    BadRow(
      "a scope that is none", "ask: How many", "when: «scope = team\n    ask: How many",
      "'scope' can be \(scopes), never 'team'"),
    BadRow(
      "a scope misspelt", "when: weeds >= mild", "when: weeds >= mild and «scope != one-persn",
      "'scope' can be \(scopes), never 'one-persn' (did you mean 'one-person'?)"),
    BadRow(
      "a time that is none", "when: weeds >= mild", "when: weeds >= mild and «since = months",
      "'since' can be two-weeks, month, three-months, longer, never 'months'"
        + " (did you mean 'month'?)"),
    BadRow(
      "a bare scope", "when: weeds >= mild", "when: weeds >= mild and «scope",
      "'scope' is a fact with words; write 'scope = everyone'"),
    BadRow(
      "a time by size", "when: weeds >= mild", "when: weeds >= mild and «since > month",
      "'since' is a fact; compare it with = or !="),
    BadRow(
      "a scope where a question belongs", "recommend: [pull]",
      "ask-next: «scope\n    recommend: [pull]", "'scope' is a fact, not a question"),
    BadRow(
      "a scope that excludes itself",
      [
        ("id: seen", "id: «seen"),
        ("ask: How many", "when: scope = above and scope = everyone\n    ask: How many"),
      ], ["'seen' can never be asked"]),
    BadRow(
      "no scope at all",
      [
        ("id: seen", "id: «seen"),
        ("ask: How many", "when: scope not in (\(scopes))\n    ask: How many"),
      ], ["'seen' can never be asked"]),
    BadRow(
      "no time at all, where nobody said", "ask: How many",
      "when: since not in (two-weeks, month, three-months, longer)\n    ask: How many"),
  ]

  @Test(arguments: names + elsewhere + conditions + matters)
  func `every name is looked up where it is used`(_ row: BadRow) throws {
    let (said, wanted) = try row.outcome()
    #expect(said == wanted)
  }

  @Test func `a rule adds evidence about five symptoms at most`() throws {
    let ids = (1...6).map { "s\($0)" }
    let symptoms = ids.map { Sample.moss.replacing("id: moss", with: "id: \($0)") }.joined()
    let marks = ids.map { "\($0): \"+\"" }.joined(separator: ", ")
    let marked = Marked(
      try Sample.changing([
        ("symptoms:\n", "symptoms:\n" + symptoms),
        ("id: seen", "id: seen\n    home: weeds"),
        (
          "rules:\n",
          """
          rules:
            - id: «r-much
              when: small
              add-evidence: {\(marks)}
              because: B
              source: S

          """
        ),
        (
          "when: weeds >= mild",
          "when: \(ids.joined(separator: " = mild or ")) = mild or weeds >= mild"
        ),
      ]))
    #expect(
      problems(in: marked.text)
        == marked.expected(
          ["rule 'r-much' adds evidence about 6 symptoms; 5 are the most a rule can"],
          file: "garden.yaml"))
  }

  @Test func `a question speaks about five symptoms at most`() throws {
    let ids = (1...5).map { "s\($0)" }
    let symptoms = ids.map { Sample.moss.replacing("id: moss", with: "id: \($0)") }.joined()
    let marks = ids.map { "\($0): \"+\"" }.joined(separator: ", ")
    let marked = Marked(
      try Sample.changing([
        ("symptoms:\n", "symptoms:\n" + symptoms),
        ("id: seen", "id: «seen\n    home: weeds"), ("{weeds: \"+\"}", "{\(marks)}"),
        (
          "when: weeds >= mild",
          "when: \(ids.joined(separator: " = mild or ")) = mild or weeds >= mild"
        ),
      ]))
    #expect(
      problems(in: marked.text)
        == marked.expected(
          ["'seen' speaks about 6 symptoms; 5 are the most a question can"], file: "garden.yaml"))
  }

  @Test func `ids of two playbooks must differ`() {
    let twin = Sample.garden.replacing("playbook: garden", with: "playbook: twin")
    let places = ["6:9", "15:9", "22:9", "30:9", "43:9"]
    let ids = ["weeds", "size", "seen", "pull", "r-pull"]
    let expected = zip(places, ids).map { place, id in
      let line = place.prefix { $0 != ":" }
      return "other.yaml:\(place): error: '\(id)' is already defined at garden.yaml:\(line)"
    }
    #expect(problems(in: Sample.garden, with: [twin]) == expected)
  }
}
