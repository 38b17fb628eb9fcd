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
  package func text(_ handOut: HandOut, _ template: ReportTemplate) throws -> String {
    let escaped = template.form == .html ? SafeText.visible : MarkdownReport.escaped
    let values = HandOutValues(sheet, library, conclusion, escaped: escaped)
    return try template.filled(with: values.all(for: handOut))
  }
}

/// What the sheets tell, under the names their templates use.
private struct HandOutValues {
  let sheet: RunSheet
  let library: Library
  let conclusion: Conclusion?
  let escaped: (String) -> String

  init(
    _ sheet: RunSheet, _ library: Library, _ conclusion: Conclusion?,
    escaped: @escaping (String) -> String
  ) {
    self.sheet = sheet
    self.library = library
    self.conclusion = conclusion
    self.escaped = escaped
  }

  func all(for handOut: HandOut) -> [String: Any] {
    var values: [String: Any] = ["workshop": escaped(sheet.workshop.title)]
    if let file = sheet.file { values["case"] = escaped(file.title) }
    let own: [String: Any] =
      switch handOut {
      case .story: story
      case .guess: guess
      case .solution: solution
      case .runSheet: runSheet
      case .takeAway: [:]
      }
    return values.merging(own) { _, own in own }
  }

  private var story: [String: Any] {
    [
      "paragraphs": sheet.file?.paragraphs.map(escaped) ?? [],
      "facts": (conclusion?.diagnosis.answers.active ?? []).filter {
        $0.question.kind == .context
      }.map {
        [
          "ask": escaped($0.question.ask),
          "answer": escaped(Words.answer($0.reply, to: $0.question)),
        ]
      },
    ]
  }

  private var guess: [String: Any] {
    let levels = Level.allCases.filter { $0 != .none }
    return [
      "levels": levels.map(Words.both),
      // The numbers of the lists on the wall.
      "symptoms": library.symptoms.enumerated().map { index, symptom in
        [
          "number": index + 1, "name": escaped(symptom.name), "levels": levels.map { _ in "" },
        ] as [String: Any]
      },
    ]
  }

  private var solution: [String: Any] {
    guard let file = sheet.file, let conclusion else { return [:] }
    let plan = conclusion.plan
    var values: [String: Any] = [
      "verdict": Words.verdict(conclusion),
      "said": conclusion.reports.filter(\.isSaid).map { report in
        [
          "name": escaped(report.symptom.name), "level": Words.level(of: report.belief),
          "evidence": report.pointers(in: conclusion.diagnosis).prefix(3).map(escaped),
        ] as [String: Any]
      },
      "next": plan.next.map { escaped($0.action.title) },
      "notNow": plan.notNow.map {
        "\(escaped($0.action.title)): \(escaped(Words.obstacle($0.because)))"
      },
      "why": escaped(file.why),
      "wrongTurns": file.wrongTurns.map { ["think": escaped($0.think), "but": escaped($0.but)] },
      "discuss": file.discuss.map(escaped),
    ]
    values["shows"] = file.shows.map(escaped)
    values["focus"] = plan.focus.map {
      [
        "title": escaped($0.action.title), "firstStep": escaped(Words.firstStep(of: $0.action)),
        "because": $0.because.prefix(2).map { escaped($0.text) },
      ] as [String: Any]
    }
    for list in ["next", "notNow", "wrongTurns", "discuss"] {
      let isEmpty = (values[list] as? [Any])?.isEmpty != false
      values["has" + list.prefix(1).uppercased() + list.dropFirst()] = isEmpty ? nil : true
    }
    return values
  }

  private var runSheet: [String: Any] {
    var values: [String: Any] = [
      "about": escaped(sheet.workshop.about),
      "minutes": String(sheet.workshop.minutes),
      "prepare": sheet.prepare.map(escaped),
      "steps": sheet.steps.map(values(of:)),
    ]
    values["people"] = sheet.workshop.people.map(escaped)
    values["hasPrepare"] = sheet.prepare.isEmpty ? nil : true
    return values
  }

  private func values(of step: RunSheet.Step) -> [String: Any] {
    var values: [String: Any] = [
      "number": String(step.number), "title": escaped(step.title),
      "start": String(step.start), "end": String(step.end), "minutes": String(step.minutes),
      "room": escaped(step.room), "say": step.say.map(escaped),
      "listenFor": step.listenFor.map(escaped), "byVideo": step.byVideo.map(escaped),
      "type": step.type.map { SafeText.visible($0.text) },
    ]
    values["hasListenFor"] = step.listenFor.isEmpty ? nil : true
    values["hasType"] = step.type.isEmpty ? nil : true
    values["ifLate"] = step.ifLate.map(escaped)
    return values
  }
}

extension Report {
  /// The answers that point to it, the strongest first, with their questions.
  fileprivate func pointers(in diagnosis: Diagnosis) -> [String] {
    weights.filter { $0.value > 0 }.sorted { $0.value > $1.value }
      .compactMap { weight in
        guard let question = weight.question.flatMap({ diagnosis.library[$0] }),
          let option = weight.option.flatMap({ question[$0] })
        else { return nil }
        return "\(question.ask) \(option.say)"
      }
  }
}
