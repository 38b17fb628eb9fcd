internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import RoomServer

/// A whole conversation about the own team on a phone: the same questions, rules and words as at the
/// prompt.
///
/// Everything said so far comes with each request, and nothing of it is kept between two.
struct OwnTeamDesk: Sendable {
  let library: Library
  let calendar: Calendar
  let now: @Sendable () -> Date

  private var today: Day { Day(now(), in: calendar) }

  // MARK: Forms

  /// The page after a form, and what the trainer may know of it.
  func reply(to form: FormFields) -> (reply: RoomReply, events: [OwnTeamCounts.Event]) {
    if form["do"] == "forget" { return (RoomReply.shown(OwnTeamPages.intro), []) }
    guard var answers = OwnAnswers(form["so-far"] ?? ""), answers.fits(library) else {
      return (RoomReply.shown(OwnTeamPages.unreadable, 400), [])
    }
    var step = OwnStep(form: form, library)
    step.take(form, into: &answers, on: library, at: now())
    guard let conversation = answers.conversation(on: library, at: now()) else {
      return (RoomReply.shown(OwnTeamPages.unreadable, 400), [])
    }
    var events: [OwnTeamCounts.Event] = [.began]
    if answers.isOpened, let chosen = answers.chosen, !chosen.isEmpty {
      let topics = chosen.compactMap { library[Concern.ID(rawValue: $0)]?.say }
      events.append(.came(topics: topics))
    }
    let shown = step.shown(answers, conversation)
    if answers.isOpened, conversation.next == nil { events.append(.finished) }
    let page = OwnTeamPages(answers, conversation, today: today).page(shown)
    return (RoomReply.shown(page), events)
  }

  /// The plan as a page of its own, to keep or to print.
  func download(_ form: FormFields) throws -> RoomReply {
    guard let answers = OwnAnswers(form["so-far"] ?? ""),
      let conversation = answers.conversation(on: library, at: now())
    else { return RoomReply.shown(OwnTeamPages.unreadable, 400) }
    let conclusion = Conclusion(conversation.answers, today: today).keeping(
      conversation.session, on: today)
    let report = HTMLReport(
      conversation.session, conclusion, Sensitivity(conclusion.diagnosis.answers),
      for: .client(withWords: false), on: ReportOccasion(on: today))
    var reply = RoomReply(200, try report.text(), type: "text/html")
    reply.headers += [
      ("Content-Disposition", "attachment; filename=\"trust-plan-\(today).html\""),
      // What is in it was made by us; whoever opens it here lets it load nothing.
      ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    ]
    return reply
  }
}

/// Where a participant is.
enum OwnStep: Equatable {
  case concern
  case scope
  case since
  case question(Question.ID)
  case review
  case plan
  /// What the plan rests on.
  case sureness

  /// Where the form stands that was sent.
  init(form: FormFields, _ library: Library) {
    switch form["at"] {
    case "concern": self = .concern
    case "scope": self = .scope
    case "since": self = .since
    case "review": self = .review
    case "plan", "sure": self = .plan
    case let id?:
      let id = Question.ID(rawValue: id)
      self = library[id] == nil ? .concern : .question(id)
    case nil: self = .concern
    }
  }

  var word: String {
    switch self {
    case .concern: "concern"
    case .scope: "scope"
    case .since: "since"
    case .review: "review"
    case .plan: "plan"
    case .sureness: "sure"
    case .question(let id): id.rawValue
    }
  }

  /// Takes in what was said, and becomes what is shown next.
  mutating func take(
    _ form: FormFields, into answers: inout OwnAnswers, on library: Library, at now: Date
  ) {
    if form["do"] == "review" {
      self = .review
    } else if form["do"] == "plan" {
      self = .plan
    } else if form["do"] == "sure" {
      self = .sureness
    } else if let changed = form["change"] {
      let id = Question.ID(rawValue: changed)
      if library[id] != nil { self = .question(id) }
    } else if form["do"] == "back" {
      if let before = answers.conversation(on: library, at: now) { goBack(answers, before) }
    } else {
      say(form, into: &answers, on: library)
    }
  }

  private mutating func say(
    _ form: FormFields, into answers: inout OwnAnswers, on library: Library
  ) {
    switch self {
    case .concern:
      guard form["do"] != "begin" else { return }
      let chosen = form.all("concern").filter { library[Concern.ID(rawValue: $0)] != nil }
      // Too many is asked again, with what was ticked.
      guard chosen.count <= Opening.mostChosen else { return }
      let usual = chosen.first.flatMap { library[Concern.ID(rawValue: $0)]?.scopes.first }
      answers.chosen = chosen
      answers.scope = (usual ?? .everyone).rawValue
      answers.isOpened = chosen.isEmpty
      self = chosen.isEmpty ? .plan : .scope
    case .scope:
      if let scope = form["scope"], Scope(rawValue: scope) != nil { answers.scope = scope }
      self = .since
    case .since:
      answers.since = form["since"].flatMap { Since(rawValue: $0)?.rawValue }
      answers.isOpened = true
      self = .plan
    case .question(let id):
      guard let question = library[id], let reply = Reply(form, to: question) else { return }
      answers.say(reply, to: id)
      self = .plan
    case .review, .plan, .sureness: self = .plan
    }
  }

  private mutating func goBack(_ answers: OwnAnswers, _ conversation: Conversation) {
    switch self {
    case .concern: break
    case .scope: self = .concern
    case .since: self = conversation.scopes.count > 1 ? .scope : .concern
    case .question(let id):
      let asked = conversation.asked.map(\.id)
      let index = asked.firstIndex(of: id) ?? asked.count
      self = index > 0 ? .question(asked[index - 1]) : answers.chosen == [] ? .concern : .since
    case .review, .plan, .sureness:
      if let last = conversation.asked.last { self = .question(last.id) }
    }
  }

  /// What is shown: where the answers lead, unless the participant wants something else.
  func shown(_ answers: OwnAnswers, _ conversation: Conversation) -> OwnStep {
    guard answers.chosen != nil else { return .concern }
    switch self {
    case .scope where conversation.scopes.count < 2: return .since
    case .concern, .scope, .since, .question, .review: return self
    case .plan, .sureness:
      guard answers.isOpened else { return .since }
      return conversation.next.map { .question($0.question.id) } ?? self
    }
  }
}

extension Reply {
  /// What a form says to a question; `nil` if it says nothing that can be.
  fileprivate init?(_ form: FormFields, to question: Question) {
    switch form["do"] {
    case "unsure": self = .unsure(to: question)
    case "none": self = .ownWords
    case "skip": self = .skipped
    default:
      let chosen = form.all("option").map { AnswerOption.ID(rawValue: $0) }
      let known = question.options.map(\.id).filter(chosen.contains)
      guard !known.isEmpty, known.count == Set(chosen).count,
        question.isSeveral || known.count == 1
      else { return nil }
      self = .options(known)
    }
  }
}
