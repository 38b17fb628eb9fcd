internal import Coaching
internal import Playbooks

/// What would come out differently if an author had set a mark one step higher or lower, or a rate at
/// half or double.
struct Robustness {
  /// One mark or rate of one case, moved.
  struct Move: Sendable {
    enum Part: Sendable {
      case mark(Symptom.ID, from: Mark, to: Mark)
      case rate(by: Double)
    }

    let file: CaseFile
    let question: Question.ID
    let option: AnswerOption.ID
    let part: Part

    func changed(_ library: Library) -> Library {
      switch part {
      case .mark(let symptom, _, let mark):
        library.changing(mark: symptom, of: question, option: option, to: mark)
      case .rate(let factor): library.changing(rateOf: question, option: option, by: factor)
      }
    }
  }

  /// What a case comes to, as far as it is compared.
  struct Gist: Equatable, Sendable {
    let focus: Action.ID?
    let first: Symptom.ID?
  }

  /// A move that matters.
  struct Turn: Sendable {
    let move: Move
    let before: Gist
    let after: Gist
  }

  let cases: Int
  let moves: Int
  /// By case, then in library order.
  let turns: [Turn]

  /// Tries every move of the chosen options' marks; of all options of the questions answered, if
  /// `all`.
  init(_ selection: CaseSelection, all: Bool, today: Day, progress: (Int, Int) -> Void) {
    let library = selection.library
    let moves = selection.cases.flatMap { Robustness.moves(in: $0, library, all: all) }
    let pairs = selection.cases.map { ($0.id, Robustness.gist($0, library, today)) }
    let before = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    let turns = AllProcessors.results(moves.count, progress: progress) { index -> Turn? in
      let move = moves[index]
      let after = Robustness.gist(move.file, move.changed(library), today)
      guard let before = before[move.file.id], before != after else { return nil }
      return Turn(move: move, before: before, after: after)
    }
    cases = selection.cases.count
    self.moves = moves.count
    self.turns = turns.compactMap(\.self)
  }

  private static func moves(in file: CaseFile, _ library: Library, all: Bool) -> [Move] {
    file.answers(in: library).active.flatMap { question, reply in
      let chosen = question.chosen(by: reply)
      let options = all && !chosen.isEmpty ? question.options : chosen
      return options.filter { !$0.isNoEvidence }.flatMap { option in
        moves(of: option, question.id, in: file, library)
      }
    }
  }

  private static func moves(
    of option: AnswerOption, _ question: Question.ID, in file: CaseFile, _ library: Library
  ) -> [Move] {
    let marks = option.marks.filter { library[$0.key] != nil }.sorted { $0.key < $1.key }
      .flatMap { symptom, old in
        [-1, 1].compactMap { old.moved(by: $0) }.map { Move.Part.mark(symptom, from: old, to: $0) }
      }
    let rates = option.usual == nil ? [] : [0.5, 2].map { Move.Part.rate(by: $0) }
    return (marks + rates).map {
      Move(file: file, question: question, option: option.id, part: $0)
    }
  }

  private static func gist(_ file: CaseFile, _ library: Library, _ today: Day) -> Gist {
    let conclusion = Conclusion(file.answers(in: library), today: today)
    return Gist(
      focus: conclusion.plan.focus?.action.id,
      first: conclusion.reports.first { $0.isSaid }?.symptom.id)
  }

  // MARK: Text

  /// Counts first, then a line for each move that matters.
  var text: String {
    let focus = turns.count { $0.before.focus != $0.after.focus }
    let first = turns.count { $0.before.first != $0.after.first }
    let counts = """
      \(moves) \(moves == 1 ? "move" : "moves") in \(cases) \(cases == 1 ? "case" : "cases"), \
      each of one mark by one step, or of one rate to half or double.
      The first action changes in \(focus), the first symptom in \(first).

      """
    return counts + turns.map { $0.line + "\n" }.joined()
  }
}

extension Robustness.Turn {
  /// `case4: mf3 c -> missing-feedback + to ++: focus act-x instead of act-y`.
  fileprivate var line: String {
    let what = "\(move.file.id): \(move.question) \(move.option)"
    let changes = [
      change("focus", before.focus?.rawValue, after.focus?.rawValue),
      change("first symptom", before.first?.rawValue, after.first?.rawValue),
    ]
    let how =
      switch move.part {
      case .mark(let symptom, let old, let new): "-> \(symptom) \(old) to \(new)"
      case .rate(let factor): factor < 1 ? "half as often" : "twice as often"
      }
    return "\(what) \(how): "
      + changes.compactMap(\.self).joined(separator: "; ")
  }

  private func change(_ label: String, _ before: String?, _ after: String?) -> String? {
    before == after ? nil : "\(label) \(after ?? "none") instead of \(before ?? "none")"
  }
}
