internal import Coaching
internal import Playbooks

/// What was seen, under the names a report's template uses.
extension ReportValues {
  static let seen = TemplateNames<ReportValues>([
    .text("verdict") { Words.verdict($0.conclusion) },
    .list("said", symptom) { $0.conclusion.reports.filter(\.isSaid) },
    .list("trust", ReportPictures.kind) { ReportPictures.kinds(of: $0.conclusion.reports) },
    .list("contradictions", pair) { $0.pairs },
    .texts("strengths") { StrongHabits($0.conclusion.diagnosis).sayings },
    .textIfAny("unlikely") { list($0.quiet.noSign.map(\.name)) },
    .flag("hasUnlikely") { !$0.quiet.noSign.isEmpty },
    .textIfAny("unclear") { list($0.quiet.unclear.map(\.neutralName)) },
    .flag("hasUnclear") { !$0.quiet.unclear.isEmpty },
    // Names of problems nobody asked about would read like a list of charges.
    .textIfAny("open") { list($0.quiet.notAsked.map(\.neutralName)) },
    .flag("hasOpen") { !$0.quiet.notAsked.isEmpty },
    .flag("hasQuiet") { !$0.conclusion.reports.allSatisfy(\.isSaid) },
    .list("concerns", concern) { ConcernWords.all($0.conclusion) },
    .textIfAny("opening", \.words),
    .flag("hasConcerns") { !$0.conclusion.diagnosis.concerns.isEmpty || !$0.words.isEmpty },
  ])

  private static func list(_ names: [String]) -> String { names.joined(separator: "; ") }

  private var quiet: QuietSymptoms { QuietSymptoms(conclusion) }

  /// What was typed at the beginning, for whom may read it.
  private var words: String {
    reader.seesWords ? conclusion.diagnosis.answers.opening?.words ?? "" : ""
  }

  private static let concern = TemplateNames<ConcernWords>([
    .text("say", \.concern.say), .text("answer", \.answer), .textIfAny("until", \.until),
    .textIfAny("otherwise", \.otherwise),
  ])

  private static let symptom = TemplateNames<Report>([
    .text("id", \.symptom.id.rawValue), .text("name", \.symptom.name),
    .text("level") { Words.level(of: $0.belief) },
    .text("sureness") { Words.sureness($0.sureness) },
    .text("sentence") { $0.symptom.severity[$0.belief.likeliest] ?? "" },
    .text("kinds") { list($0.symptom.trust.map(Words.trust)) },
    .text("chances") { ReportPictures.chances(of: $0.belief) },
    .list("bars", ReportPictures.bar) { ReportPictures.bars(of: $0.belief) },
    .flag("isLeaning") { $0.line == .leaning },
  ])
}

// MARK: Two things that can both be true

extension ReportValues {
  private struct Pair {
    let say: String
    let sides: [QuestionAnswered]
  }

  private static let pair = TemplateNames<Pair>([
    .text("say", \.say), .list("sides", QuestionAnswered.names, \.sides),
  ])

  /// Two of the leader's answers, or the leader's and the team's.
  private var pairs: [Pair] {
    let diagnosis = conclusion.diagnosis
    let own = conclusion.contradictions.map { pair in
      Pair(
        say: pair.say, sides: [pair.first, pair.second].compactMap { answered($0.question) })
    }
    guard let wave = diagnosis.answers.team?.wave else { return own }
    return own
      + diagnosis.twoViews.map { views in
        let team = QuestionAnswered(
          ask: "The team, to: \(views.statement.say)",
          answer: PulseWords.said(views.shown, in: wave))
        return Pair(
          say: "\(TeamWords.both(views)) To ask them: \(views.statement.talk)",
          sides: [views.ownAnswers.first.flatMap(answered), team].compactMap(\.self))
      }
  }

  /// `nil` without an answer.
  func answered(_ id: Question.ID) -> QuestionAnswered? {
    guard let question = library[id], let reply = conclusion.diagnosis.answers.reply(to: id) else {
      return nil
    }
    return QuestionAnswered(ask: question.ask, answer: answer(reply, to: question))
  }

  /// An answer as it may leave the room.
  private func answer(_ reply: Reply, to question: Question) -> String {
    guard case .tally(let tally) = reply else { return Words.answer(reply, to: question) }
    return Words.protectedHands(tally, to: question)
  }
}

/// A question with what was said to it.
struct QuestionAnswered {
  let ask: String
  let answer: String

  static let names = TemplateNames<QuestionAnswered>([
    .text("ask", \.ask), .text("answer", \.answer),
  ])
}
