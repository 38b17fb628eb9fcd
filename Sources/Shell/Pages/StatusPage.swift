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
    page.add(rest("No sign so far", known.filter { !shown.contains($0) }, diagnosis.library))
    let silent = diagnosis.library.symptoms.indices.filter { !known.contains($0) }
    page.add(rest("Nothing was said yet", silent, diagnosis.library))
    page.add(flags(conversation))
    return page
  }

  private static func rest(_ label: String, _ symptoms: [Int], _ library: Library) -> [Block] {
    let names = symptoms.map { library.symptoms[$0].name }
    return names.isEmpty ? [] : [.blank, .paragraph("\(label): \(names.joined(separator: "; ")).")]
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

  /// The levels that cannot be left out, likeliest first: `early signs, perhaps no sign`.
  private static func words(_ belief: Belief) -> String {
    let levels = Level.allCases.sorted {
      belief.levels[$0.rawValue] > belief.levels[$1.rawValue]
    }
    let second = levels[1]
    let first = Words.level(levels[0])
    return belief.levels[second.rawValue] >= 0.25
      ? "\(first), perhaps \(Words.level(second))" : first
  }

  private static func count(_ diagnosis: Diagnosis, _ symptom: Int) -> String {
    let answers = diagnosis.homeAnswers(of: symptom)
    return switch answers {
    case 0: "only from other answers"
    case 1: "from 1 answer of its own"
    default: "from \(answers) answers of its own"
    }
  }

  private static func flags(_ conversation: Conversation) -> [Block] {
    let flags = conversation.session.flags.map(\.rawValue)
    guard !flags.isEmpty else { return [] }
    return [.blank, .paragraph("Marked to come back to: \(flags.joined(separator: ", ")).")]
  }
}
