import Playbooks
import Testing

struct BadValueTests {
  static let keys = [
    BadRow(
      "an unknown key", "title: The garden", "title: The garden\n«titel: x",
      "a playbook has no key 'titel' (did you mean 'title'?)"),
    BadRow(
      "a key far from any other", "title: The garden", "title: The garden\n«colour: x",
      "a playbook has no key 'colour'"),
    BadRow(
      "a missing key", [("playbook: garden", "«playbook: garden"), ("title: The garden\n", "")],
      ["a playbook lacks 'title'"]),
    BadRow(
      "keys missing inside", "hours: {setup: 1, weekly: 0.5}", "hours: ««{}",
      "'hours' lacks 'setup'", "'hours' lacks 'weekly'"),
    BadRow("an empty key", "title: The garden", "«title:", "'title' is empty"),
    BadRow("an empty text", "title: The garden", "title: «\"  \"", "'title' is empty"),
    BadRow("a tilde", "title: The garden", "«title: ~", "'title' is empty"),
    BadRow("an empty list", "signs: [Weeds]", "signs: «[]", "'signs' is an empty list"),
    BadRow(
      "a key written twice", "version: 1", "«version: 1\nversion: 2",
      "the key 'version' stands twice in the same group"),
    BadRow(
      "a key that is a list", "version: 1", "version: 1\n«[a, b]: c",
      "a playbook wants words as keys, not a list"),
    BadRow(
      "options that two YAML types keep apart", "c: {say: I did not look, unsure: true}",
      "true: {say: Yes}\n      «\"true\": {say: No}",
      "the key 'true' stands twice in the same group"),
  ]

  static let types = [
    BadRow(
      "a list for a text", "title: The garden", "title: «[a]", "'title' wants a text, not a list"),
    BadRow(
      "a group for a text", "title: The garden", "title: «{a: b}",
      "'title' wants a text, not a group of keys"),
    BadRow(
      "a text for a group", "hours: {setup: 1, weekly: 0.5}", "hours: «one",
      "'hours' wants a group of keys, not a text"),
    BadRow(
      "a text for a list of groups",
      """
      rules:
        - id: r-pull
          when: weeds >= mild
          recommend: [pull]
          because: They come back.
          source: A gardener

      """, "rules: «none\n", "'rules' wants a group of keys, not a text"),
    BadRow(
      "nothing in a list", "signs: [Weeds]", "signs: [Weeds, «~]",
      "'signs' wants a text, not nothing"),
    BadRow(
      "two wrong elements", "trust: [task]", "trust: [«work, task, «orgnizational]",
      "'trust' wants interpersonal, organizational, task, not 'work'",
      "'trust' wants interpersonal, organizational, task, not 'orgnizational'"
        + " (did you mean 'organizational'?)"),
    BadRow(
      "a number in words", "version: 1", "version: «one",
      "'version' wants a whole number from 1 to 1000000, not 'one'"),
    BadRow(
      "half a number", "version: 1", "version: «1.5",
      "'version' wants a whole number from 1 to 1000000, not '1.5'"),
    BadRow(
      "a step that does not exist", "step: 3", "step: «6",
      "'step' wants a whole number from 1 to 5, not '6'"),
    BadRow(
      "too many hours", "weekly: 0.5", "weekly: «41",
      "'weekly' wants a number from 0 to 40, not '41'"),
    BadRow(
      "not a number at all", "weekly: 0.5", "weekly: «.nan",
      "'weekly' wants a number from 0 to 40, not '.nan'"),
    BadRow(
      "yes for true", "unsure: true", "unsure: «yes",
      "'unsure' wants true or false, not 'yes'"),
    BadRow(
      "an owner who is none", "owner: leader", "owner: «leaders",
      "'owner' wants leader, shared, team, not 'leaders' (did you mean 'leader'?)"),
    BadRow(
      "a mark that is none", "{weeds: \"+\"}", "{weeds: «\"+++\"}",
      "'marks' wants ++, +, 0, -, -- in quotes or a number from -10 to 10, not '+++'"),
    BadRow(
      "a slope beyond all measure", "{weeds: \"+\"}", "{weeds: «11}",
      "'marks' wants ++, +, 0, -, -- in quotes or a number from -10 to 10, not '11'"),
    BadRow(
      "weeks that run backwards", "weeks: [1, 2]", "weeks: «[2, 1]",
      "'weeks' wants one number, or [from, to]"),
    BadRow(
      "three weeks", "weeks: [1, 2]", "weeks: «[1, 2, 3]",
      "'weeks' wants one number, or [from, to]"),
    BadRow(
      "weeks in words", "weeks: [1, 2]", "weeks: [1, «two]",
      "'weeks' wants a number from 0 to 104, not 'two'"),
    BadRow(
      "a very long word", "owner: leader", "owner: «" + String(repeating: "x", count: 80),
      "'owner' wants leader, shared, team, not '" + String(repeating: "x", count: 59) + "…'"),
  ]

  static let names = [
    BadRow(
      "an id with a space", "id: pull\n", "id: «pull it\n",
      "'id' wants a short name of letters, digits, hyphens and underscores that begins with a"
        + " letter, not 'pull it'"),
    BadRow(
      "an id that begins with a digit", "id: r-pull", "id: «1-pull",
      "'id' wants a short name of letters, digits, hyphens and underscores that begins with a"
        + " letter, not '1-pull'"),
    BadRow(
      "a reserved id", "id: r-pull", "id: «symptoms",
      "'symptoms' is a word of the condition language; choose another"),
    BadRow(
      "a reserved option", "c: {say: I did not look, unsure: true}", "«skip: {say: I did not look}",
      "an option cannot be called 'skip'"),
    BadRow(
      "a reserved fact", "sets: {plot: field}", "sets: {plot: field, «not: true}",
      "'not' is a word of the condition language; choose another"),
    BadRow(
      "an id that the opening sets", "id: r-pull", "id: «scope",
      "'scope' is a word of the condition language; choose another"),
    BadRow(
      "a fact that the opening sets", "sets: {plot: field}", "sets: {plot: field, «since: longer}",
      "'since' is a word of the condition language; choose another"),
    BadRow(
      "an option that is an answer to any question", "c: {say: I did not look, unsure: true}",
      "«own-words: {say: I did not look}", "an option cannot be called 'own-words'"),
    BadRow(
      "a fact with a sentence", "sets: {plot: field}", "sets: {plot: «a field}",
      "'sets' wants a short name of letters, digits, hyphens and underscores that begins with a"
        + " letter, not 'a field'"),
    BadRow(
      "an option that is no name", "c: {say: I did not look, unsure: true}",
      "«1: {say: I did not look}", "'options' wants short names as keys, not '1'"),
  ]

  static let questions = [
    BadRow(
      "one option",
      [("      b: {say: Large, sets: {plot: field}}\n", ""), ("id: size", "id: «size")],
      ["'size' has 1 options; 2 to 12 make a question"]),
    BadRow(
      "two ways not to know",
      [
        ("b: {say: A few, marks: {weeds: \"+\"}}", "b: {say: Maybe, unsure: true}"),
        ("c: {say: I did", "«c: {say: I did"),
      ], ["only one option of a question can be 'unsure'"]),
    BadRow(
      "marks that say nothing", "b: {say: A few,", "«b: {say: A few, no-evidence: true,",
      "an option with marks cannot be 'no-evidence'"),
    BadRow(
      "alone where there is one answer", "c: {say: I did not look, unsure: true}",
      "«c: {say: I did not look, alone: true}",
      "'alone' is for questions with 'choose: several'"),
    BadRow(
      "a home for a fact", "ask: How large is it?", "ask: How large is it?\n    «home: weeds",
      "a question here has no key 'home'"),
    BadRow(
      "a question without a home",
      [("symptoms:\n", "symptoms:\n" + Sample.moss), ("id: seen", "id: «seen")],
      ["'seen' needs a 'home', the symptom whose playbook asks it, or 'overview: true'"]),
    BadRow(
      "an overview at home somewhere", "id: seen", "id: seen\n    overview: true\n    home: «weeds",
      "a question with 'overview' has no 'home'"),
    BadRow(
      "a rule without a verb", [("id: r-pull", "id: «r-pull"), ("    recommend: [pull]\n", "")],
      ["rule 'r-pull' does nothing; give it a verb such as 'recommend'"]),
    BadRow(
      "actions of an unknown kind", "recommend: [pull]",
      "recommend: [pull]\n    avoid: [«tagged cameras, «tag camera, «owned by me]",
      "'tagged' wants group, live, bonding, survey, camera, self-disclosure, adds-work, for-all,"
        + " not 'cameras' (did you mean 'camera'?)",
      "'avoid' wants the id of an action, 'tagged TAG' or 'owned by OWNER', not 'tag camera'",
      "'owned by' wants leader, shared, team, not 'me'"),
    BadRow(
      "put first how many", "recommend: [pull]",
      "recommend: [pull]\n    put-first: {within: «4, actions: [pull]}",
      "'within' wants a whole number from 1 to 3, not '4'"),
    BadRow(
      "harm that moves nothing", "recommend: [pull]", "recommend: [pull]\n    harm: «true",
      "'harm' is for rules with 'put-first'"),
    BadRow(
      "harm that is not told by true", "recommend: [pull]",
      "recommend: [pull]\n    put-first: pull\n    harm: «yes",
      "'harm' wants true or false, not 'yes'"),
    BadRow(
      "a scale and a rule", "actions:\n",
      "pulse:\n  - id: «p1\n    trust: task\n    ask: A?\n    scale: [a]\n    rule: R\nactions:\n",
      "'p1' wants either a 'scale' or, for answers in free words, a 'rule'"),
    BadRow(
      "neither a scale nor a rule", "actions:\n",
      "pulse:\n  - id: «p1\n    trust: task\n    ask: A?\nactions:\n",
      "'p1' wants either a 'scale' or, for answers in free words, a 'rule'"),
    BadRow(
      "one side of a contradiction", "actions:\n",
      "contradictions:\n  - between: «[seen = a]\n    say: S\nactions:\n",
      "'between' wants two answers, such as [mf1 = a, mf4 = d]"),
    BadRow(
      "sides that are no answers", "actions:\n",
      "contradictions:\n  - between: [«seen, seen in (a«; b)]\n    say: S\nactions:\n",
      "'between' wants two answers, such as [mf1 = a, mf4 = d]",
      "'between': did not expect ';' in a condition"),
  ]

  @Test(arguments: keys + types + names + questions)
  func `every wrong value is reported where it stands`(_ row: BadRow) throws {
    let (said, wanted) = try row.outcome()
    #expect(said == wanted)
  }

  @Test func `all problems of a file come at once`() {
    let marked = Marked(
      """
      ««playbook: Garden
      version: «x
      «titel: y
      questions:
        - «id: ««not
          ask: «[A]
          when: not«
          options:
            a: {say: A, marks: {weeds: «x, rust: «y}}
            b: «B
            c: «{«tell: C}
      """)
    let mark = "'marks' wants ++, +, 0, -, -- in quotes or a number from -10 to 10, not "
    let messages = [
      "a playbook lacks 'about'",
      "a playbook lacks 'title'",
      "'version' wants a whole number from 1 to 1000000, not 'x'",
      "a playbook has no key 'titel' (did you mean 'title'?)",
      "a question lacks 'why'",
      "'not' is a word of the condition language; choose another",
      "'not' needs a 'home', the symptom whose playbook asks it, or 'overview: true'",
      "'ask' wants a text, not a list",
      "'when': the condition ends where a symptom, a fact or a question is needed",
      mark + "'x'",
      mark + "'y'",
      "'options' wants a group of keys, not a text",
      "an option lacks 'say'",
      "an option has no key 'tell'",
    ]
    #expect(problems(in: marked.text) == marked.expected(messages, file: "garden.yaml"))
  }

  @Test func `the sample itself is in order`() {
    #expect(problems(in: Sample.garden, with: [Sample.shed]) == [])
  }
}
