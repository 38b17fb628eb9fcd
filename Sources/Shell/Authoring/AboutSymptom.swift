internal import Playbooks
internal import Reports

extension Page {
  /// A symptom: its texts, and the questions, rules and actions that belong to it.
  static func about(_ symptom: Symptom, _ mentions: Mentions) -> Page {
    let library = mentions.library
    var page = Page(symptom.name, "symptom \(symptom.id)", at: symptom.place)
    page.add(
      .paragraph(symptom.about), .blank,
      .field("Touches", symptom.trust.map(Words.trust).joined(separator: "; ")),
      .field("Step of the plan", "\(symptom.step) of 5"),
      .field("Signs", symptom.signs.joined(separator: "; ")),
      .field("Watch", "\(symptom.followUp.metric): \(symptom.followUp.good)"))
    if symptom.needsOutsideView {
      page.add(.field("Ruling it out", "takes an answer that is no self-view"))
    }
    if let rate = symptom.baseRate { page.add(.field("For comfort", rate.text)) }
    page.list(
      "What each level means",
      Level.allCases.map { (Words.level($0), symptom.severity[$0] ?? "") })
    page.list("Looks the same", symptom.lookAlikes.map { tellingApart($0.with, $0) })
    page.list("Named as looking the same by", lookingLike(symptom, in: library))
    page.list("Questions that speak about it", questions(about: symptom, in: library))
    page.list("Rules that point to it", mentions.rulesActing)
    page.list("Rules that look at it", mentions.rulesLooking)
    page.list(
      "Actions of its own",
      library.actions.filter { $0.home == symptom.id }.map { ($0.id.rawValue, $0.title) })
    page.list("Actions that depend on it", mentions.conditionsOfActions)
    return page
  }

  private static func lookingLike(_ symptom: Symptom, in library: Library) -> [Mentions.Line] {
    library.symptoms.flatMap { other in
      other.lookAlikes.filter { $0.with == symptom.id }.map { tellingApart(other.id, $0) }
    }
  }

  private static func tellingApart(_ id: Symptom.ID, _ pair: Symptom.LookAlike) -> Mentions.Line {
    let ask = pair.ask.map(\.rawValue).joined(separator: ", ")
    return (id.rawValue, pair.tellApart + (ask.isEmpty ? "" : " (Ask \(ask).)"))
  }

  /// Each question with what its strongest answers say, either way.
  private static func questions(about symptom: Symptom, in library: Library) -> [Mentions.Line] {
    library.questions.compactMap { question in
      let marked = question.options.compactMap { option in
        option.marks[symptom.id].map { (option: option, mark: $0) }
      }
      let ordered = marked.sorted { $0.mark.slope > $1.mark.slope }
      let ends = [ordered.first { $0.mark.slope > 0 }, ordered.last { $0.mark.slope < 0 }]
      let words = ends.compactMap(\.self).map { "\"\($0.option.say)\" \(Words.mark($0.mark))" }
      guard !marked.isEmpty else { return nil }
      return (question.id.rawValue, ([question.ask] + words).joined(separator: " — "))
    }
  }
}
