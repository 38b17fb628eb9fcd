package import Coaching
package import Playbooks

/// The texts of the sheets for one run sheet, from templates.
package struct HandOutTexts {
  private let sheet: RunSheet
  private let library: Library
  /// What is said of the case, if there is one.
  private let conclusion: Conclusion?

  package init(_ sheet: RunSheet, in library: Library, conclusion: Conclusion?) {
    self.sheet = sheet
    self.library = library
    self.conclusion = conclusion
  }

  /// - Throws: ``Problems`` for a template that cannot be read.
  package func text(_ handOut: HandOut, _ template: Template) throws -> String {
    try template.filled(with: self, HandOutTexts.names(of: handOut))
  }

  /// Every name that the template of a sheet may use.
  static func names(of handOut: HandOut) -> TemplateNames<HandOutTexts> {
    switch handOut {
    case .story: every + story
    case .guess: every + guess
    case .solution: every + CaseSolution.names.found(in: \.solution)
    case .runSheet: every + RunSheet.names.found(in: \.sheet)
    case .takeAway: every
    }
  }

  private static let every = TemplateNames<HandOutTexts>([
    .text("workshop", \.sheet.workshop.title), .textIfAny("case", \.sheet.file?.title),
  ])

  private var solution: CaseSolution? {
    guard let file = sheet.file, let conclusion else { return nil }
    return CaseSolution(file: file, conclusion: conclusion)
  }

  // MARK: Story

  private static let story = TemplateNames<HandOutTexts>([
    .texts("paragraphs") { $0.sheet.file?.paragraphs ?? [] },
    .list("facts", QuestionAnswered.names) { texts in
      (texts.conclusion?.diagnosis.answers.active ?? []).filter { $0.question.kind == .context }
        .map { .init(ask: $0.question.ask, answer: Words.answer($0.reply, to: $0.question)) }
    },
  ])

  // MARK: Guess

  private static let guess = TemplateNames<HandOutTexts>([
    .texts("levels") { _ in levels },
    // The numbers of the lists on the wall.
    .list("symptoms", symptom) {
      $0.library.symptoms.enumerated().map { ($0.offset + 1, $0.element.name) }
    },
  ])

  private static var levels: [String] { Level.allCases.filter { $0 != .none }.map(Words.both) }

  private static let symptom = TemplateNames<(number: Int, name: String)>([
    .text("number") { String($0.number) }, .text("name", \.name),
    // To write in.
    .texts("levels") { _ in levels.map { _ in "" } },
  ])
}
