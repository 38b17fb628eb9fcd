package import Playbooks

/// How the hands of a room fell: what counts alone can say, without taking them for one team.
package struct Spread: Sendable {
  /// One question of which hands were counted.
  package struct Count: Sendable {
    package let question: Question
    package let tally: Tally
    package let people: Int
  }

  /// What pointed to one symptom.
  package struct Sign: Sendable {
    package let symptom: Symptom
    /// Hands on answers that point to it, the most first.
    package let counts: [(question: Question, hands: Int, people: Int)]

    /// So many people saw at least one sign: as many as in the question with most hands.
    ///
    /// Who raised a hand in two questions is not known.
    package var leastPeople: Int { counts.first?.hands ?? 0 }
  }

  /// In library order.
  package let questions: [Count]
  /// The symptoms any hand pointed to, those with most people first.
  package let signs: [Sign]

  package init(_ answers: Answers) {
    let questions = answers.active.compactMap { question, reply -> Count? in
      guard question.kind != .statement, case .tally(let tally) = reply else { return nil }
      return Count(question: question, tally: tally, people: question.people(in: tally))
    }
    self.questions = questions
    signs = answers.library.symptoms.map { symptom in
      let counts = questions.compactMap { count -> (question: Question, hands: Int, people: Int)? in
        let pointing = count.question.options.filter { ($0.marks[symptom.id]?.slope ?? 0) > 0 }
        guard !pointing.isEmpty else { return nil }
        let hands =
          count.question.isSeveral
          ? pointing.map { count.tally[$0.id] }.max() ?? 0 : count.tally.hands(for: pointing)
        return (count.question, hands, count.people)
      }
      return Sign(symptom: symptom, counts: counts.sorted { $0.hands > $1.hands })
    }
    .filter { $0.leastPeople > 0 }.sorted { $0.leastPeople > $1.leastPeople }
  }
}
