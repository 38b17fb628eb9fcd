internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports

/// Which questions, options and rules the cases exercise, and which no case does.
struct Coverage {
  /// How much of one kind is exercised.
  struct Share: Encodable {
    let all: Int
    /// What no case exercises, in library order.
    let missing: [String]

    var exercised: Int { all - missing.count }

    private enum Key: CodingKey {
      case all, exercised, missing
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(all, forKey: .all)
      try container.encode(exercised, forKey: .exercised)
      try container.encode(missing, forKey: .missing)
    }
  }

  let cases: Int
  /// Answered by a case, other than with a skip.
  let questions: Share
  /// Chosen by a case; written `question/option`.
  let options: Share
  /// Their condition held in a case.
  let rules: Share
  /// Chosen by a leader of a case.
  let concerns: Share

  init(_ selection: CaseSelection) {
    let library = selection.library
    var answered: Set<Question.ID> = []
    var chosen: Set<String> = []
    var held: Set<Rule.ID> = []
    for file in selection.cases {
      let answers = file.answers(in: library)
      for (question, reply) in answers.active where reply != .skipped {
        answered.insert(question.id)
        chosen.formUnion(question.chosen(by: reply).map { "\(question.id)/\($0.id)" })
      }
      let judgement = Judgement(Diagnosis(answers))
      held.formUnion(library.rules.filter { judgement.holds($0.when) }.map(\.id))
    }
    let raised = Set(selection.cases.flatMap { $0.opening?.chosen ?? [] })
    concerns = Coverage.share(of: library.concerns.map(\.id)) { raised.contains($0) }
    cases = selection.cases.count
    questions = Coverage.share(of: library.questions.map(\.id)) { answered.contains($0) }
    options = Coverage.share(
      of: library.questions.flatMap { question in
        question.options.map { "\(question.id)/\($0.id)" }
      }
    ) { chosen.contains($0) }
    rules = Coverage.share(of: library.rules.map(\.id)) { held.contains($0) }
  }

  private static func share<Thing: CustomStringConvertible>(
    of all: [Thing], isExercised: (Thing) -> Bool
  ) -> Share {
    Share(all: all.count, missing: all.filter { !isExercised($0) }.map(\.description))
  }

  // MARK: Formats

  var page: Page {
    var page = Page()
    page.add(
      .heading("\(questions.exercised) of \(questions.all) questions are answered in a case"))
    add("Never answered", questions.missing, to: &page)
    page.add(.heading("\(options.exercised) of \(options.all) options are chosen in a case"))
    add("Never chosen, of the questions that are answered", optionsOfAnswered, to: &page)
    page.add(.heading("\(rules.exercised) of \(rules.all) rules hold in a case"))
    add("Never true", rules.missing, to: &page)
    if concerns.all > 0 {
      page.add(
        .heading("\(concerns.exercised) of \(concerns.all) concerns are brought by a case"))
      add("Never brought", concerns.missing, to: &page)
    }
    page.add(.note(cases == 1 ? "1 case was looked at." : "\(cases) cases were looked at."))
    return page
  }

  private func add(_ label: String, _ missing: [String], to page: inout Page) {
    if !missing.isEmpty { page.add(.field(label, missing.joined(separator: ", "))) }
  }

  /// Options of a question nobody answers need no second mention.
  private var optionsOfAnswered: [String] {
    let silent = Set(questions.missing)
    return options.missing.filter { !silent.contains(String($0.prefix { $0 != "/" })) }
  }

  private struct Document: Encodable {
    let schema = "rapport.coverage/1"
    let cases: Int
    let questions: Share
    let options: Share
    let rules: Share
    let concerns: Share
  }

  var json: String {
    get throws {
      let document = Document(
        cases: cases, questions: questions, options: options, rules: rules,
        concerns: concerns)
      return try JSONText.text(of: document)
    }
  }
}
