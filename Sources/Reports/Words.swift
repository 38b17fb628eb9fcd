package import Coaching
internal import Foundation
package import Playbooks

/// The words people read for what the method computes; one place, so that they stay the same.
package enum Words {
  /// How far something has gone, in words and in the short word of tables: `early signs (mild)`.
  package static func both(_ level: Level) -> String { "\(Words.level(level)) (\(level.word))" }

  /// A severity, as it is shown to a leader.
  package static func level(_ level: Level) -> String {
    switch level {
    case .none: "no sign"
    case .mild: "early signs"
    case .moderate: "getting in the way"
    case .severe: "needs attention now"
    }
  }

  /// A belief, as it is told: one level, or the two it lies between.
  package static func level(of belief: Belief) -> String {
    let told = belief.told
    return told.lowerBound == told.upperBound
      ? level(told.lowerBound)
      : "between \(level(told.lowerBound)) and \(level(told.upperBound))"
  }

  package static func sureness(_ sureness: Report.Sureness) -> String {
    switch sureness {
    case .veryLikely: "very likely"
    case .likely: "likely"
    case .possible: "possible"
    case .unlikely: "unlikely"
    case .notKnown: "not known"
    }
  }

  /// What the answers say about what the leader came with.
  package static func outcome(_ outcome: ConcernOutcome) -> String {
    switch outcome {
    case .borneOut: "your answers bear it out"
    case .partly: "your answers bear it out in part"
    case .not: "your answers show no sign of what is usually behind it"
    case .unclear: "your answers leave it unclear"
    case .open: "we asked too little about it to tell"
    }
  }

  package static func trust(_ trust: Symptom.Trust) -> String {
    switch trust {
    case .interpersonal: "trust between colleagues"
    case .organizational: "trust in you and the organisation"
    case .task: "trust in the work getting done"
    }
  }

  /// How much of a difference to expect, where it is about everyone or about one or two.
  package static func effect(_ effect: Action.Effect, on scope: Scope) -> String {
    let isForFew = scope == .onePerson || scope == .twoPeople
    return switch effect {
    case .small: "a small difference: you may have to look for it"
    case .medium: isForFew ? "those concerned would notice" : "most of the team would notice"
    case .large: isForFew ? "you work together differently" : "the team works differently"
    }
  }

  /// How strongly an answer speaks, from its weight in nats; the bounds are a factor of about 1.3
  /// and 2.2 in the odds.
  package static func strength(_ weight: Double) -> String {
    switch abs(weight) {
    case 0.8...: "strongly"
    case 0.25...: "clearly"
    case 0.05...: "a little"
    default: "hardly at all"
    }
  }

  /// `3 December 2026`.
  package static func day(_ day: Day) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// `3 Dec`, for places too narrow for more.
  package static func shortDay(_ day: Day) -> String {
    let parts = Words.day(day).split(separator: " ")
    return "\(parts[0]) \(parts[1].prefix(3))"
  }

  /// The first step without the day it was written for: the plan sets the day.
  package static func firstStep(of action: Action) -> String {
    capitalized(
      action.firstStep.replacing(#/^Today, /#, with: "").replacing(#/,? today\b/#, with: ""))
  }

  /// The text as the beginning of a sentence.
  package static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The owner of an action, seen from the leader.
  package static func owner(of action: Action) -> String {
    let who =
      switch action.owner {
      case .leader: "you"
      case .shared: "you and others"
      case .team: "the team"
      }
    return action.with.map { "\(who), with \($0)" } ?? who
  }

  /// Who does a step of a plan: as it was agreed, or else as the playbook says.
  package static func who(of entry: Plan.Entry) -> String {
    entry.who ?? owner(of: entry.action)
  }

  /// What an action costs the leader: `half an hour once, 1 hour a week`.
  package static func hours(of action: Action) -> String {
    let parts = [
      action.hours.setup > 0 ? "\(hours(action.hours.setup)) once" : nil,
      action.hours.weekly > 0 ? "\(hours(action.hours.weekly)) a week" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "no extra time" : parts.joined(separator: ", ")
  }

  /// What the first step takes: half an hour at most where one can begin today, else the set-up.
  package static func firstEffort(of action: Action) -> String {
    let setup = action.hours.setup
    if action.isStartableToday { return setup > 0 && setup < 0.5 ? hours(setup) : "half an hour" }
    return setup > 0 ? hours(min(setup, 1)) : "no extra time"
  }

  /// `half an hour`, `3 hours`.
  package static func hours(_ hours: Double) -> String {
    switch hours {
    case 0.25: "a quarter of an hour"
    case 0.5: "half an hour"
    case 0.75: "three quarters of an hour"
    case 1: "1 hour"
    default: "\(number(hours)) hours"
    }
  }

  /// `1 to 2 weeks`.
  package static func weeks(of action: Action) -> String {
    let first = number(action.weeks.lowerBound)
    let last = number(action.weeks.upperBound)
    if first == last { return first == "1" ? "1 week" : "\(first) weeks" }
    return "\(first) to \(last) weeks"
  }

  private static func number(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  /// Why an action is left out.
  package static func obstacle(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .avoided(let reason), .replaced(let reason, _): reason.text
    case .notWhen(let say, _): say
    case .needs(let say, _): "It needs something that isn't there: \(say)."
    case .after(let say): "It comes after a step that is left out here: \(say)."
    }
  }

  /// The verdict as a sentence.
  package static func verdict(_ conclusion: Conclusion) -> String {
    let said = conclusion.reports.filter(\.isSaid)
    switch conclusion.verdict {
    case .attention:
      let reported = said.count { $0.line == .report }
      let leaning = said.count - reported
      let first = reported == 1 ? "One thing stands out" : "\(count(reported)) things stand out"
      switch leaning {
      case 0: return "\(first)."
      case 1: return "\(first), and one more is possible."
      default: return "\(first), and \(count(leaning).lowercased()) more are possible."
      }
    case .closerLook:
      let outcome = conclusion.diagnosis.outcome
      let possible = conclusion.reports.count { !$0.isSaid && $0.sureness == .possible }
      switch said.count {
      case 0 where [.partly, .unclear, .open].contains(outcome):
        return "Nothing stands out. What you came with deserves a closer look."
      case 0:
        return possible == 1
          ? "Nothing stands out. One thing may be there, and is not clear yet."
          : "Nothing stands out. \(count(possible)) things may be there, and are not clear yet."
      case 1: return "Nothing stands out clearly. One thing deserves a closer look."
      default:
        return "Nothing stands out clearly. \(count(said.count)) things deserve a closer look."
      }
    case .healthy: return "Nothing stands out as a problem."
    case .notEnough:
      return said.isEmpty
        ? "Nothing stands out so far; not every topic was asked about."
        : "Not every topic was asked about. Something is worth checking."
    }
  }

  private static func count(_ number: Int) -> String {
    let words = ["No", "One", "Two", "Three", "Four", "Five", "Six"]
    return number < words.count ? words[number] : String(number)
  }

  /// An answer in words: the options' texts, joined; or the hands as they fell, for the room alone.
  package static func answer(_ reply: Reply, to question: Question) -> String {
    switch reply {
    case .options: question.chosen(by: reply).map(\.say).joined(separator: "; ")
    case .tally(let tally): hands(tally, to: question)
    case .unsure: "I don't know"
    case .skipped: "skipped"
    case .ownWords: "none of these, in your own words"
    }
  }
}
