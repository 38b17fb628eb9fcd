import Playbooks
import Testing

/// A small playbook without problems, for rows that change a line of it.
enum Sample {
  static let garden = """
    playbook: garden
    version: 1
    title: The garden
    about: A garden that nobody looks after.
    symptoms:
      - id: weeds
        name: Weeds grow
        trust: [task]
        step: 3
        about: Weeds take over.
        signs: [Weeds]
        severity: {none: "no", mild: few, moderate: some, severe: many}
        follow-up: {metric: weeds, how: count, good: none left, look-at: week 4}
    context:
      - id: size
        ask: How large is it?
        why: It matters.
        options:
          a: {say: Small, sets: {small: true, plot: balcony}}
          b: {say: Large, sets: {plot: field}}
    questions:
      - id: seen
        ask: How many weeds did you see?
        why: They show.
        options:
          a: {say: None, marks: {weeds: "--"}}
          b: {say: A few, marks: {weeds: "+"}}
          c: {say: I did not look, unsure: true}
    actions:
      - id: pull
        title: Pull them out
        first-step: Pull one.
        steps: [Pull the rest.]
        owner: leader
        hours: {setup: 1, weekly: 0.5}
        weeks: [1, 2]
        effect: medium
        basis: Practice
        source: A gardener
        measure: Weeds left
        how-often: Weekly
    rules:
      - id: r-pull
        when: weeds >= mild
        recommend: [pull]
        because: They come back.
        source: A gardener

    """

  /// One more symptom, to stand under `symptoms:`.
  static let moss = """
      - id: moss
        name: Moss
        trust: task
        step: 3
        about: Moss.
        signs: [Moss]
        severity: {none: "no", mild: few, moderate: some, severe: many}
        follow-up: {metric: moss, how: count, good: none left, look-at: week 4}

    """

  /// A concern, to stand before `rules:`.
  static let concern = """
    concerns:
      - id: cn-weeds
        say: It grows over my head
        aloud: So it grows over your head?
        words: [weed, over head]
        points-to: {weeds: "++"}
        usual: 2
        usual-source: a guess
        ask: [seen]
        helps: [pull]
        before: Burn nothing.
        if-not: It may be the season.
        scope: [one-person, everyone]

    """

  /// Another playbook that defines one more symptom with what belongs to it.
  static let shed =
    garden
    .replacing("garden", with: "shed").replacing("weeds", with: "rust")
    .replacing("size", with: "sheds").replacing("small", with: "tiny")
    .replacing("plot", with: "roof").replacing("seen", with: "rusty")
    .replacing("pull", with: "oil")

  /// The garden with lines changed.
  static func changing(_ changes: [(old: String, new: String)]) throws -> String {
    try changes.reduce(garden) { text, change in
      try #require(text.ranges(of: change.old).count == 1, "'\(change.old)' must stand there once")
      return text.replacing(change.old, with: change.new)
    }
  }
}
