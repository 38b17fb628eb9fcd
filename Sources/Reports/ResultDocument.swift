package import Coaching
internal import Foundation
internal import Playbooks

/// A conclusion as other programs read it: schema `rapport.result/2`, or the first.
///
/// Chances and weights are rounded to four places, so that equal conclusions give equal text.
package struct ResultDocument: Encodable, Sendable {
  struct SessionPart: Encodable {
    let id: Session.ID
    let startedAt: String
    /// The case, where a room worked on one; left out for a conversation about a real team.
    let exercise: String?
    let library: [PlaybookPin]
    /// Who was in the room; left out without one.
    let room: String?
  }

  struct AnswerPart: Encodable {
    let question: String
    let answer: OneOrMany
    /// For each option, how many hands; left out unless hands were counted.
    let hands: [String: HandsPart]?
  }

  /// Hands as they may leave the room: to the nearest five, or fewer than five.
  struct HandsPart: Encodable {
    let about: Int?
    let below: Int?
  }

  /// What the leader came with.
  struct ConcernPart: Encodable {
    let chosen: [ChosenPart]
    let scope: String
    let since: Nullable<String>
    let outcome: Nullable<String>
    /// The leader's own words; left out unless asked for.
    let words: String?
  }

  struct ChosenPart: Encodable {
    let id: String
    let outcome: String
  }

  struct ReportPart: Encodable {
    let symptom: String
    let line: String
    let severity: Double
    let level: String
    /// The two levels it lies between; left out by the first schema.
    let between: Nullable<[String]>?
    let chance: Double
    let sureness: String
    let trust: [String]
    let evidence: [EvidencePart]
  }

  struct EvidencePart: Encodable {
    let question: String
    let answer: OneOrMany
    let weight: Double
  }

  struct PlanPart: Encodable {
    let focus: ActionPart?
    let next: [ActionPart]
    let later: [ActionPart]
    let notNow: [OmissionPart]
    let lookAgain: String?

    enum CodingKeys: CodingKey { case focus, next, later, notNow, lookAgain }

    /// Writes `focus` also when there is none, as `null`.
    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: CodingKeys.self)
      try fields.encode(focus, forKey: .focus)
      try fields.encode(next, forKey: .next)
      try fields.encode(later, forKey: .later)
      try fields.encode(notNow, forKey: .notNow)
      try fields.encode(lookAgain, forKey: .lookAgain)
    }
  }

  struct HoursPart: Encodable {
    let setup: Double
    let weekly: Double
  }

  struct ReasonPart: Encodable {
    let rule: String
    let text: String
    let source: String
  }

  struct ActionPart: Encodable {
    let action: String
    let title: String
    let firstStep: String
    let owner: String
    /// Nobody knows those of an action in own words.
    let hours: Nullable<HoursPart>
    let measure: String
    let by: String
    let because: [ReasonPart]
    /// What became of it, who does it and whether it is in own words; left out by the first schema.
    let status: String?
    let who: Nullable<String>?
    let own: Bool?
  }

  struct OmissionPart: Encodable {
    let action: String
    let because: String
  }

  let schema: String
  /// Left out by the first schema.
  let concern: Nullable<ConcernPart>?
  /// What is to be different in the end; left out by the first schema.
  let goal: Nullable<String>?
  let session: SessionPart
  let answers: [AnswerPart]
  let verdict: String
  let reports: [ReportPart]
  let contradictions: [[String]]
  let plan: PlanPart
  let asked: Int

  /// Tells a conclusion by a schema; `withWords` adds what the leader typed in the opening.
  package init(
    _ session: Session, _ conclusion: Conclusion, as schema: ResultSchema = .second,
    withWords: Bool = false
  ) {
    let answers = conclusion.diagnosis.answers
    self.schema = schema.name
    concern =
      schema == .first
      ? nil : Nullable(answers.opening.map { ConcernPart($0, conclusion, withWords) })
    goal =
      schema == .first ? nil : Nullable(conclusion.goal.isEmpty ? nil : conclusion.goal)
    self.session = SessionPart(
      id: session.id, startedAt: ResultDocument.timestamp(session.startedAt),
      exercise: session.exercise?.file.rawValue, library: session.library,
      room: session.onlookers.gathering.flatMap { $0 == .undecided ? nil : $0.rawValue })
    self.answers = answers.active.map { AnswerPart($0.reply, to: $0.question) }
    verdict = schema.word(for: conclusion.verdict)
    reports = conclusion.reports.map { ReportPart($0, answers, schema) }
    contradictions = conclusion.contradictions.map {
      [$0.first.question.rawValue, $0.second.question.rawValue]
    }
    plan = PlanPart(schema == .first ? conclusion.plan : conclusion.agreed, schema)
    asked = answers.active.count { $0.question.kind.isCounted }
  }

  /// Pretty-printed JSON with sorted keys and a line feed at the end.
  package var json: String { get throws { try JSONText.text(of: self) } }

  private static func timestamp(_ date: Date?) -> String {
    (date ?? .distantPast).formatted(.iso8601)
  }

  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

extension ResultDocument.ConcernPart {
  fileprivate init(_ opening: Opening, _ conclusion: Conclusion, _ withWords: Bool) {
    let diagnosis = conclusion.diagnosis
    chosen = diagnosis.concerns.map {
      ResultDocument.ChosenPart(id: $0.id.rawValue, outcome: diagnosis.outcome(of: $0).rawValue)
    }
    scope = opening.matter.scope.rawValue
    since = Nullable(opening.matter.since?.rawValue)
    outcome = Nullable(diagnosis.outcome?.rawValue)
    words = withWords ? opening.words : nil
  }
}

/// A text, or a list of texts where there are several.
struct OneOrMany: Encodable {
  let values: [String]

  init(_ values: [String]) { self.values = values }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if values.count == 1 { try container.encode(values[0]) } else { try container.encode(values) }
  }
}

extension ResultDocument.AnswerPart {
  /// Of a show of hands, `answer` is the option with most hands, if it has five.
  fileprivate init(_ reply: Reply, to question: Question) {
    self.question = question.id.rawValue
    guard case .tally(let tally) = reply else {
      answer = OneOrMany(reply.words)
      hands = nil
      return
    }
    let leading = question.leading(in: tally).map(\.id)
    answer = OneOrMany([leading].compactMap { $0.flatMap { tally.shown($0)?.rawValue } })
    let parts = question.options.map { option in
      let count = ProtectedCount(tally[option.id])
      return (
        option.id.rawValue,
        count == .few
          ? ResultDocument.HandsPart(about: nil, below: Gathering.leastShown)
          : ResultDocument.HandsPart(about: count.about, below: nil)
      )
    }
    hands = Dictionary(parts, uniquingKeysWith: { first, _ in first })
  }
}

extension Tally {
  /// An option that enough hands are for to name it outside the room.
  fileprivate func shown(_ option: AnswerOption.ID) -> AnswerOption.ID? {
    ProtectedCount(self[option]) == .few ? nil : option
  }
}

extension ResultDocument.ReportPart {
  fileprivate init(_ report: Report, _ answers: Answers, _ schema: ResultSchema) {
    symptom = report.symptom.id.rawValue
    line = schema.word(for: report.line)
    severity = ResultDocument.rounded(report.belief.severity)
    level = report.belief.likeliest.word
    between = schema == .first ? nil : Nullable(report.belief.between)
    chance = ResultDocument.rounded(report.belief.chance)
    sureness = schema.word(for: report.sureness)
    trust = report.symptom.trust.map(\.rawValue)
    evidence = report.weights.sorted { abs($0.value) > abs($1.value) }.map { weight in
      ResultDocument.EvidencePart(
        question: weight.question?.rawValue ?? weight.item,
        answer: OneOrMany(Self.answer(behind: weight, answers)),
        weight: ResultDocument.rounded(weight.value))
    }
  }

  private static func answer(behind weight: Diagnosis.Weight, _ answers: Answers) -> [String] {
    guard let option = weight.option else { return ["yes"] }
    guard let question = weight.question, case .tally(let tally)? = answers.reply(to: question)
    else { return [option.rawValue] }
    return [tally.shown(option)?.rawValue].compactMap(\.self)
  }
}

extension ResultDocument.PlanPart {
  fileprivate init(_ plan: Plan, _ schema: ResultSchema) {
    focus = plan.focus.map { ResultDocument.ActionPart($0, schema) }
    next = plan.next.map { ResultDocument.ActionPart($0, schema) }
    later = plan.later.map { ResultDocument.ActionPart($0, schema) }
    notNow = plan.notNow.map {
      ResultDocument.OmissionPart(
        action: $0.action.id.rawValue, because: Words.obstacle($0.because))
    }
    lookAgain = plan.lookAgain?.description
  }
}

extension ResultDocument.ActionPart {
  fileprivate init(_ entry: Plan.Entry, _ schema: ResultSchema) {
    status = schema == .first ? nil : entry.commitment?.status.rawValue ?? "planned"
    who = schema == .first ? nil : Nullable(entry.who)
    own = schema == .first ? nil : entry.commitment?.pledge.isOwn == true
    action = entry.action.id.rawValue
    title = entry.action.title
    firstStep = entry.action.firstStep
    owner = entry.action.owner.rawValue
    hours = Nullable(
      entry.action.isAuthored
        ? ResultDocument.HoursPart(
          setup: entry.action.hours.setup, weekly: entry.action.hours.weekly) : nil)
    measure = entry.action.measure
    by = entry.by.description
    because = entry.because.map {
      ResultDocument.ReasonPart(rule: $0.rule.rawValue, text: $0.text, source: $0.source)
    }
  }
}
