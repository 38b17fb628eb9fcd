internal import Playbooks
internal import Reports

extension Page {
  /// A question: its texts, what each answer says, and who looks at the answers.
  static func about(_ question: Question, _ mentions: Mentions) -> Page {
    var page = Page(question.ask, "question \(question.id)", at: question.place)
    if let help = question.help { page.add(.paragraph(help)) }
    page.add(.field("Kind", kind(question)), .field("Why we ask", question.why))
    if question.gate != .always { page.add(.field("Asked when", "\(question.gate)")) }
    for (label, text) in [
      ("Listen for", question.listen), ("Aloud", question.aloud), ("With a room", question.hint),
      ("To find out", question.findOut),
    ] {
      if let text { page.add(.field(label, text)) }
    }
    page.space()
    page.add(.heading("Answers"))
    for option in question.options {
      page.add(.item(option.id.rawValue, option.say), .field("Says", meaning(of: option)))
    }
    page.list("Rules that look at it", mentions.rulesLooking)
    page.list("Rules that act on it", mentions.rulesActing)
    page.list("Questions that depend on it", mentions.gates)
    page.list("Actions that depend on it", mentions.conditionsOfActions)
    page.list("Tells apart", tellsApart(question, in: mentions.library))
    page.list("Two things that can both be true", mentions.contradictions)
    return page
  }

  private static func kind(_ question: Question) -> String {
    let kind =
      switch question.kind {
      case .context: "about the team, asked first"
      case .evidence: "belongs to \(question.home?.rawValue ?? "no symptom")"
      case .check: "asked only to clear up two answers"
      case .reflection: "for a quiet moment; counts half"
      case .statement: "for a pulse of the team; no interview asks it"
      }
    let flags = [
      question.isOpener ? "an opener" : nil,
      question.isSoft ? "a self-view: counts half where it clears the leader" : nil,
      question.isSeveral ? "several answers may be ticked" : nil,
    ]
    return ([kind] + flags.compactMap(\.self)).joined(separator: "; ")
  }

  private static func meaning(of option: AnswerOption) -> String {
    let marks = option.marks.sorted { $0.key < $1.key }.map {
      Words.mark($0.value, $0.key.rawValue)
    }
    let facts = option.sets.sorted { $0.key < $1.key }.map { fact, word in
      word == "true" ? "sets \(fact)" : "sets \(fact) = \(word)"
    }
    let silence = option.isNoEvidence ? ["stands outside"] : []
    let all = marks + facts + silence
    return all.isEmpty ? "nothing of its own" : all.joined(separator: "; ")
  }

  private static func tellsApart(_ question: Question, in library: Library) -> [Mentions.Line] {
    library.symptoms.flatMap { symptom in
      symptom.lookAlikes.filter { $0.ask.contains(question.id) }.map {
        ("\(symptom.id) and \($0.with)", $0.tellApart)
      }
    }
  }

  /// A fact: which answers establish it, and who looks at it.
  static func aboutFact(_ name: String, _ mentions: Mentions) -> Page {
    let library = mentions.library
    var page = Page([.title(name), .note("fact \(name)")])
    let setters = library.setters(of: name).compactMap { library[$0] }
    page.list(
      "Established by",
      setters.flatMap { question in
        question.options.compactMap { option in
          option.sets[name].map {
            ("\(question.id) \(option.id)", $0 == "true" ? option.say : "\(option.say): \($0)")
          }
        }
      })
    page.list("Questions that depend on it", mentions.gates)
    page.list("Rules that look at it", mentions.rulesLooking)
    page.list("Actions that depend on it", mentions.conditionsOfActions)
    return page
  }
}
