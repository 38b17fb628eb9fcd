package import Playbooks

/// Why a symptom is not said, and what would bring it up.
package struct Silence: Sendable {
  /// What is missing of R01.
  package enum Lack: Sendable, Equatable {
    case chance
    case homeAnswers(Int)
    case pointing(Int)
  }

  package let lacks: [Lack]
  /// Other answers to questions that were answered, each of which alone would bring it up.
  package let turns: [(question: Question, options: [AnswerOption])]
  /// The symptom's own questions that are open.
  package let unasked: [Question]

  /// Looks at a symptom of the library; `nil` if it is said.
  package init?(about symptom: Int, in diagnosis: Diagnosis) {
    guard !diagnosis.line(of: symptom).isSaid else { return nil }
    let answers = diagnosis.answers
    let least = Report.Line.leastAnswers
    let (homes, pointing) = (diagnosis.homeVoices(of: symptom), diagnosis.pointing(to: symptom))
    lacks =
      (diagnosis.beliefs[symptom].chance < Report.Line.leaningChance ? [.chance] : [])
      + (homes < least ? [.homeAnswers(homes)] : [])
      + (pointing < least ? [.pointing(pointing)] : [])
    turns = answers.turnable.compactMap { question, reply in
      // Also one that says nothing: what spoke against it is gone then.
      let options = question.options.filter { option in
        guard reply != question.turned(reply, to: option) else { return false }
        let changed = answers.replacing(question.id, with: question.turned(reply, to: option))
        return Diagnosis(changed).line(of: symptom).isSaid
      }
      return options.isEmpty ? nil : (question, options)
    }
    unasked = diagnosis.openHome(of: symptom)
  }
}

extension Answers {
  /// The answers one may turn over: those to questions that take one option, skips not among them.
  var turnable: [(question: Question, reply: Reply)] {
    active.filter { question, reply in
      !question.isSeveral && question.kind != .check && !question.chosen(by: reply).isEmpty
    }
  }
}

extension Question {
  /// The options a person could have chosen instead, without those that say nothing.
  func alternatives(to reply: Reply) -> [AnswerOption] {
    options.filter { !$0.isNoEvidence && reply != turned(reply, to: $0) }
  }

  /// A reply with another option instead; in a room, with another majority.
  package func turned(_ reply: Reply, to option: AnswerOption) -> Reply {
    guard case .tally(let tally) = reply, let turned = turned(tally, to: option) else {
      return .options([option.id])
    }
    return .tally(turned)
  }
}
