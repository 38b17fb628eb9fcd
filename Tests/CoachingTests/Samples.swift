@testable import Coaching
import Playbooks

/// Small playbooks as authors write them; what a test does not care about is filled in.
enum Sample {
  struct SymptomText {
    let id: String
    let text: String
  }

  static func symptom(_ id: String, step: Int = 3, _ more: String = "") -> SymptomText {
    SymptomText(
      id: id,
      text: """
        {id: \(id), name: \(id), trust: [task], step: \(step), about: about, signs: [sign],
            severity: {none: none, mild: mild, moderate: moderate, severe: severe},
            follow-up: {metric: m, how: h, good: g, look-at: l}\(more.isEmpty ? "" : ", " + more)}
        """)
  }

  /// A question; each option is what stands behind its `say`.
  static func question(
    _ id: String, home: String? = nil, _ options: KeyValuePairs<String, String>, _ more: String = ""
  ) -> String {
    let options = options.map { "\($0): {say: \($0)\($1.isEmpty ? "" : ", " + $1)}" }
    let home = home.map { "home: \($0), " } ?? ""
    return "{id: \(id), \(home)ask: ask, why: why, \(more.isEmpty ? "" : more + ", ")"
      + "options: {\(options.joined(separator: ", "))}}"
  }

  /// A question about one symptom, with options `a` (mark `slope`), `b` (its opposite), `c` (0),
  /// and `u`, which is no evidence.
  static func question(
    _ id: String, about symptom: String, _ slope: Double, _ more: String = ""
  )
    -> String
  {
    question(
      id, home: symptom,
      [
        "a": "marks: {\(symptom): \(slope)}", "b": "marks: {\(symptom): \(-slope)}", "c": "",
        "u": "unsure: true, no-evidence: true",
      ], more)
  }

  static func action(
    _ id: String, home: String? = nil, setup: Double = 1, weekly: Double = 0,
    weeks: ClosedRange<Double> = 2...4, effect: String = "medium", _ more: String = ""
  ) -> String {
    let home = home.map { "home: \($0), " } ?? ""
    let owner = more.contains("owner:") ? "" : "owner: leader, "
    return """
      {id: \(id), \(home)title: \(id), first-step: first, steps: [step], \(owner)\
      hours: {setup: \(setup), weekly: \(weekly)}, \
      weeks: [\(weeks.lowerBound), \(weeks.upperBound)], effect: \(effect), basis: basis, \
      source: source, measure: measure, how-often: weekly\(more.isEmpty ? "" : ", " + more)}
      """
  }

  static func rule(_ id: String, when condition: String, _ verbs: String) -> String {
    "{id: \(id), when: \"\(condition)\", \(verbs), because: because \(id), source: source}"
  }

  /// A concern that points to symptoms; `more` is what stands behind its marks.
  static func concern(_ id: String, _ marks: String, _ more: String = "") -> String {
    "{id: \(id), say: \(id), points-to: {\(marks)}\(more.isEmpty ? "" : ", " + more)}"
  }

  /// A library of one playbook.
  ///
  /// Unless `isHelped` is false, each symptom gets an action `help-ID`
  /// and a rule that recommends it.
  static func library(
    _ symptoms: [SymptomText], context: [String] = [], questions: [String] = [],
    actions: [String] = [], rules: [String] = [], contradictions: [String] = [],
    concerns: [String] = [], isHelped: Bool = true
  ) throws -> Library {
    let help = isHelped ? symptoms : []
    let sections = [
      ("symptoms", symptoms.map(\.text)), ("context", context), ("questions", questions),
      ("actions", help.map { action("help-\($0.id)", home: $0.id) } + actions),
      (
        "rules",
        help.map { rule("rule-\($0.id)", when: "\($0.id) >= mild", "recommend: [help-\($0.id)]") }
          + rules
      ), ("contradictions", contradictions), ("concerns", concerns),
    ]
    var text = "playbook: sample\nversion: 1\ntitle: Sample\nabout: A sample.\n"
    for (name, entries) in sections where !entries.isEmpty {
      text += "\(name):\n" + entries.map { "  - \($0)\n" }.joined()
    }
    return try Library([try Playbook(yaml: text, file: "sample.yaml")])
  }
}

extension Library {
  /// Answers by question: option ids with spaces between them, `unsure` or `skip`.
  func answers(_ words: [String: String], _ opening: Opening? = nil) -> Answers {
    let replies = words.map { id, words in
      (Question.ID(rawValue: id), Reply(words: words.split(separator: " ").map(String.init)))
    }
    return Answers(Dictionary(uniqueKeysWithValues: replies), in: self, opening: opening)
  }

  func question(_ id: Question.ID) -> Question {
    guard let question = self[id] else { preconditionFailure("no question \(id)") }
    return question
  }

  func diagnosis(_ words: [String: String], _ opening: Opening? = nil) -> Diagnosis {
    Diagnosis(answers(words, opening))
  }

  func conclusion(_ words: [String: String], _ opening: Opening? = nil) -> Conclusion {
    Conclusion(answers(words, opening), today: Sample.today)
  }

  /// The question that comes next after these answers.
  func next(
    _ words: [String: String], _ opening: Opening? = nil, topic: Symptom.ID? = nil
  ) -> QuestionChoice.Next? {
    var random = SeededGenerator(seed: 1)
    return QuestionChoice(diagnosis(words, opening), topic: topic).next(using: &random)
  }
}

extension Sample {
  static var today: Day {
    guard let day = Day("2026-03-03") else { preconditionFailure("2026-03-03 is a day") }
    return day
  }
}

extension Opening {
  /// What a leader chose from the list.
  static func came(with concerns: Concern.ID...) -> Opening { Opening(chosen: concerns) }
}

extension Diagnosis {
  /// The belief about a symptom of the library.
  func belief(_ id: Symptom.ID) -> Belief {
    guard let index = library.index(of: id) else { preconditionFailure("no symptom \(id)") }
    return beliefs[index]
  }

  /// What the piece of evidence with this id multiplies the slopes for a symptom by.
  func factor(_ item: String, _ symptom: Symptom.ID) -> Double? {
    guard let piece = evidence.pieces.first(where: { $0.item.id == item }),
      let index = library.index(of: symptom),
      let position = piece.item.symptoms.firstIndex(of: index)
    else { return nil }
    return piece.factors[position]
  }
}

extension Conclusion {
  func report(_ id: Symptom.ID) -> Report? { reports.first { $0.symptom.id == id } }
}

extension Plan {
  var focusID: Action.ID? { focus?.action.id }
  var nowIDs: [Action.ID] { ([focus].compactMap(\.self) + next).map(\.action.id) }
  var laterIDs: [Action.ID] { later.map(\.action.id) }
  var notNowIDs: [Action.ID] { notNow.map(\.action.id) }
}

extension Obstacle {
  /// Its kind, and the rule or the sentence.
  var brief: String {
    switch self {
    case .avoided(let reason): "avoided: \(reason.rule)"
    case .replaced(let reason, _): "replaced: \(reason.rule)"
    case .notWhen(let say, _): "not when: \(say)"
    case .needs(let say, _): "needs: \(say)"
    case .after(let say): "after: \(say)"
    }
  }
}

/// Whether two numbers are the same for a reader of four decimals.
func isClose(_ a: Double, _ b: Double, within tolerance: Double = 5e-5) -> Bool {
  abs(a - b) <= tolerance
}

extension Diagnosis {
  /// The symptoms that no answered question speaks about.
  var uncovered: Set<Int> { Set(beliefs.indices.filter { !isCovered($0) }) }
}
