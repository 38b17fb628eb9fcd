internal import Coaching
internal import Playbooks
internal import Reports

extension Page {
  /// Where a conversation stands: symptoms with a sign, the strongest first, with the chance of each
  /// level as a small picture; the others by name.
  static func status(_ conversation: Conversation, withPicture: Bool) -> Page {
    let diagnosis = conversation.interview.diagnosis
    let known = diagnosis.library.symptoms.indices.filter(diagnosis.hasEvidence(about:))
      .sorted { diagnosis.beliefs[$0].severity > diagnosis.beliefs[$1].severity }
    let shown = known.filter { diagnosis.beliefs[$0].level > .none }
    var page = Page([.blank, .title("Where things stand"), .paragraph(progress(conversation))])
    if !shown.isEmpty, withPicture {
      page.add(
        .note(
          "The four bars: no sign, early signs, getting in the way, needs attention now; the "
            + "higher, the likelier."))
    }
    page.add(.blank)
    for symptom in shown {
      let belief = diagnosis.beliefs[symptom]
      let name = diagnosis.library.symptoms[symptom].name
      let text = "\(name): \(words(belief)), \(count(diagnosis, symptom))"
      page.add(.item(withPicture ? bars(belief) : "-", text))
    }
    let symptoms = diagnosis.library.symptoms
    let clear = known.filter { !shown.contains($0) }.map { symptoms[$0].name }
    // Names of problems nobody spoke about would read like a list of charges.
    let silent = symptoms.indices.filter { !known.contains($0) }.map { symptoms[$0].neutralName }
    page.add(rest("No sign so far", clear) + rest("Nothing was said yet about", silent))
    page.add(flags(conversation))
    return page
  }

  private static func rest(_ label: String, _ names: [String]) -> [Block] {
    names.isEmpty ? [] : [.blank, .paragraph("\(label): \(names.joined(separator: "; ")).")]
  }

  private static func progress(_ conversation: Conversation) -> String {
    let asked = conversation.interview.asked
    let answers = asked == 1 ? "1 question" : "\(asked) questions"
    let next = conversation.next == nil ? "No further question is due." : "More are to come."
    return "\(answers) answered, besides those about the team. \(next)"
  }

  /// One bar for each level, an eighth to eight eighths high.
  private static func bars(_ belief: Belief) -> String {
    let heights = Array("▁▂▃▄▅▆▇█")
    return String(
      Level.allCases.map { level in
        heights[min(heights.count - 1, Int(belief.levels[level.rawValue] * Double(heights.count)))]
      })
  }

  /// The level as everywhere else, and the likeliest other one: `early signs, perhaps no sign`.
  private static func words(_ belief: Belief) -> String {
    let chance = { (level: Level) in belief.levels[level.rawValue] }
    let first = Words.level(belief.level)
    let other = Level.allCases.filter { $0 != belief.level }.max { chance($0) < chance($1) }
    return other.flatMap { chance($0) >= 0.25 ? "\(first), perhaps \(Words.level($0))" : nil }
      ?? first
  }

  private static func count(_ diagnosis: Diagnosis, _ symptom: Int) -> String {
    let answers = diagnosis.homeAnswers(of: symptom)
    return switch answers {
    case 0: "not asked about directly"
    case 1: "1 answer about it"
    default: "\(answers) answers about it"
    }
  }

  private static func flags(_ conversation: Conversation) -> [Block] {
    let flags = conversation.session.flags.map(\.rawValue)
    guard !flags.isEmpty else { return [] }
    return [.blank, .paragraph("Marked to come back to: \(flags.joined(separator: ", ")).")]
  }
}
