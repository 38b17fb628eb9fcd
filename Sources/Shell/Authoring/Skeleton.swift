internal import Playbooks

/// A small playbook that says what each of its parts is for.
struct Skeleton {
  /// The id of the playbook and of its symptom.
  let name: String

  /// Ids made from the name are up to this much longer than it.
  private static let longestEnding = 12

  /// Why a name cannot be an id; `nil` if it can.
  static func refusal(of name: String) -> AuthoringRefusal? {
    let longest = Identifiers.longest - longestEnding
    if !Identifiers.isWellFormed(name) || name.count > longest {
      return .noName(longest: longest)
    }
    return Identifiers.isReserved(name) ? .conditionWord(name) : nil
  }

  /// The same, in words.
  static func complaint(about name: String) -> String? { refusal(of: name)?.told.text }

  /// The text of the file.
  var yaml: String {
    [head, symptom, questions, actions, rules].joined(separator: "\n")
  }

  private var head: String {
    """
    # A playbook: one way in which trust wears down, how to notice it, and what to do about it.
    # Lines that begin with # are for you. Change the texts, keep the form, and check it:
    #   \(type: "rapport playbooks check \(name).yaml")
    # docs/playbook-format.md explains every key.

    playbook: \(name)
    version: 1  # one more with each change
    title: "Work starts late"
    about: "Whether work starts when it was meant to, and how to clear the way for it."

    """
  }

  private var symptom: String {
    """
    # What is going on, seen from the team and without a culprit. What you write here is read by
    # a leader with a sore spot: plain words, no blame.
    symptoms:
      - id: \(name)
        name: "Work starts late"
        trust: task  # interpersonal, organizational, task, or a list of them
        step: 3  # 1 stop harm, 2 the leader's own part, 3 clarity, 4 fairness, 5 closeness
        about: "Things are agreed and then lie still, because something small is missing."
        signs:  # what one can see or hear
          - "Tasks sit for days after they were handed over"
          - "The first question comes shortly before the date"
        severity:  # a sentence for each level, as the report says it
          none: "Nearly everything starts when it was meant to."
          mild: "Now and then something lies still for some days."
          moderate: "Much of the work starts late, and dates get tight."
          severe: "Hardly anything starts in time, and people have stopped expecting it."
        follow-up:  # the number to watch once the plan runs
          metric: "Tasks that were begun within two days"
          how: "Count them in your work list for two weeks"
          good: "8 in 10 or more"
          look-at: "week 2 and week 4"

    """
  }

  private var questions: String {
    """
    # Ask for what can be counted, in the last two weeks. Marks say what an answer tells:
    # "++" points to the symptom strongly, "+" points to it, "-" and "--" point away. They are
    # relative to the other options of the same question: if all had "+", none would say anything.
    questions:
      - id: \(name)-q1
        opener: true  # a wide question, asked early; one for each symptom is plenty
        ask: "Of the last five tasks you handed over, how many were begun within two days?"
        why: "What lies still at the start is late at the end."
        listen: "Whether real tasks come to mind."  # for a coach
        # for the plan of a leader who did not know:
        find-out: "Take the last five tasks you handed over and look up when each was begun."
        options:
          a: {say: "All or nearly all", marks: {\(name): "--"}}
          b: {say: "Three or four", marks: {\(name): "-"}}
          c: {say: "One or two", marks: {\(name): "+"}}
          d: {say: "None", marks: {\(name): "++"}}
          # unsure: the option that means "I don't know"; no-evidence: it says nothing.
          e: {say: "I don't know", unsure: true, no-evidence: true}

      - id: \(name)-q2
        ask: "In the last two weeks, how often did someone wait for access, material or a word from you before starting?"
        why: "A late start is often a missing piece and not a missing will."
        options:
          a: {say: "Never", marks: {\(name): "-"}}
          b: {say: "Once or twice"}
          c: {say: "More often", marks: {\(name): "+"}}
          d: {say: "I don't know", unsure: true, no-evidence: true}

      # A symptom is said only with two answers of its own that point to it, so ask at least three.
      - id: \(name)-q3
        soft: true  # a self-view: counts half where it clears the leader
        ask: "When you hand something over, do you say what the first step is?"
        why: "A clear first step is the cheapest help there is."
        options:
          a: {say: "Nearly always", marks: {\(name): "-"}}
          b: {say: "Sometimes"}
          c: {say: "Hardly ever", marks: {\(name): "++"}}

    """
  }

  private var actions: String {
    """
    # Each action begins with something that takes half an hour and can be done at once.
    actions:
      - id: \(name)-act1
        title: "Name the first step"
        first-step: "Today, pick one task that lies still and write to its owner: 'What is the first step, and what do you need for it?'"
        steps:
          - "Put the first step into every hand-over."
          - "After a week, ask what still gets in the way."
        owner: leader  # leader, shared or team
        startable-today: true  # a plan promises one thing for today
        hours: {setup: 0.5, weekly: 0.25}  # the leader's own
        weeks: [1, 2]  # until a first visible change
        effect: medium  # small, medium or large; be modest
        basis: "What you know about how well it works, and what you don't."
        source: "Where it comes from"
        measure: "Tasks that were begun within two days"
        how-often: "With every hand-over"

      - id: \(name)-act2
        title: "Go through what lies still once a week"
        first-step: "Put fifteen minutes into next week, with the list of tasks nobody has begun."
        steps:
          - "Ask for each what is missing, and get it or let the task go."
        owner: shared
        hours: {setup: 0.5, weekly: 0.5}
        weeks: [2, 4]
        effect: medium
        basis: "What you know about how well it works, and what you don't."
        source: "Where it comes from"
        measure: "Tasks older than a week that nobody has begun"
        how-often: "Weekly, for six weeks"
        tags: [group, live]  # kinds of action that rules of other playbooks may speak of
        needs:  # what must be in place first
          after: \(name)-act1
          say: "people know the first step of what they have"

    """
  }

  private var rules: String {
    """
    # A rule says which action follows from what, and why; the leader reads the reason.
    rules:
      - id: \(name)-r1
        when: \(name) >= mild  # none, mild, moderate or severe
        recommend: \(name)-act1
        because: "Things lie still at the start, and a first step is quickly named."
        source: "Where it comes from"

      - id: \(name)-r2
        when: \(name) >= moderate or (\(name) >= mild and \(name)-q2 = c)
        recommend: \(name)-act2
        because: "Something is missing again and again; together you find it sooner."
        source: "Where it comes from"

    """
  }
}
