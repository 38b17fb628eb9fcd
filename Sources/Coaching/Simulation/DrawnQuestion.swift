internal import Playbooks

/// A question as made-up teams answer it, with the places of symptoms instead of their names.
struct DrawnQuestion: Sendable {
  /// An answer that a made-up leader may give.
  struct Option: Sendable {
    let id: AnswerOption.ID
    /// The answer that chooses it.
    let reply: Reply
    /// Of ten leaders, how many give it; `nil` where nobody says.
    let rate: Double?
    /// How many steps each mark has, -2 to 2, by the name of its symptom.
    let marks: [(symptom: Int, steps: Double)]
  }

  let id: Question.ID
  let kind: Question.Kind
  let options: [Option]
  /// How often each option is chosen where no mark counts; 1 together.
  let shares: [Double]

  /// Of ten leaders, how many give an answer that is no evidence.
  private static let unsure = 0.5

  fileprivate init(_ question: Question, _ place: (Symptom.ID) -> Int) {
    id = question.id
    kind = question.kind
    options = question.options.map { option in
      Option(
        id: option.id, reply: .options([option.id]),
        rate: option.isNoEvidence ? DrawnQuestion.unsure : option.usual,
        marks: option.marks.sorted { $0.key < $1.key }.map {
          (place($0.key), $0.value.slope / Mark.scale)
        })
    }
    shares = Rates.shares(of: options.map(\.rate))
  }
}

/// All questions of a library as made-up teams answer them; made once for a library.
struct DrawnQuestions: Sendable {
  /// All symptoms that options have marks for, loaded or not.
  let symptoms: [Symptom.ID]
  /// In the order of ``Library/questions``; the statements behind them.
  let all: [DrawnQuestion]
  /// How many of them are no statements.
  let questions: Int

  private init(_ library: Library) {
    var places: [Symptom.ID: Int] = [:]
    var symptoms: [Symptom.ID] = []
    all = library.places.map { place in
      DrawnQuestion(library.question(at: place)) { id in
        if let place = places[id] { return place }
        places[id] = symptoms.count
        symptoms.append(id)
        return symptoms.count - 1
      }
    }
    self.symptoms = symptoms
    questions = library.questions.count
  }

  /// The ones that belong to a library.
  static func of(_ library: Library) -> DrawnQuestions { library.once(DrawnQuestions.init) }
}
