import Playbooks
import ShippedPlaybooks
import Testing

struct ShippedLibraryTests {
  let library: Library

  init() throws {
    library = try Shipped.library()
  }

  @Test func `it holds sixteen symptoms and seven context questions, tracking last`() {
    #expect(library.symptoms.count == 16)
    let context = library.questions.filter { $0.kind == .context }.map(\.id.rawValue)
    #expect(
      context == [
        "cx-size", "cx-pattern", "cx-zones", "cx-tenure", "cx-shock", "cx-new", "cx-tracking",
      ])
    #expect(library.questions.prefix(7).map(\.id.rawValue) == context)
  }

  @Test func `it opens with two facts and fourteen wide questions`() {
    let openers = library.questions.filter(\.isOpener).map(\.id.rawValue)
    #expect(openers.prefix(2) == ["cx-size", "cx-pattern"])
    #expect(
      Set(openers.dropFirst(2)) == [
        "fs3", "hl1", "is1", "mf1", "ms1", "om6", "pt7", "sc2", "sd2", "sd6", "tg6", "tt1", "ue1",
        "ux6",
      ])
    #expect(openers.count == 16)
  }

  @Test func `nothing about conflict is asked early`() {
    let conflict = library.questions.filter { $0.home == "unresolved-conflict" }
    #expect(!conflict.isEmpty)
    #expect(conflict.allSatisfy { !$0.isOpener })
  }

  @Test func `every question helps the leader, the coach and the trainer`() {
    for question in library.questions {
      #expect(question.listen?.isEmpty == false, "\(question.id) lacks 'listen'")
      #expect(question.aloud?.isEmpty == false, "\(question.id) lacks 'aloud'")
      #expect(question.hint?.isEmpty == false, "\(question.id) lacks 'hint'")
      #expect(question.help != question.ask)
    }
  }

  @Test func `every symptom has five to nine questions in its own playbook`() {
    for playbook in library.playbooks {
      for symptom in playbook.symptoms {
        let questions = playbook.questions.filter { $0.home == symptom.id }
        #expect((5...9).contains(questions.count), "\(symptom.id): \(questions.count)")
      }
    }
  }

  @Test func `three questions or more can point to a symptom, one strongly, and two away from it`()
  {
    for symptom in library.symptoms {
      func count(_ fits: (Double) -> Bool) -> Int {
        library.questions.count { question in
          question.options.contains { fits($0.marks[symptom.id]?.slope ?? 0) }
        }
      }
      #expect(count { $0 >= 2 * Mark.scale } >= 1, "\(symptom.id) has no '++'")
      #expect(count { $0 > 0 } >= 3, "\(symptom.id) has too few '+'")
      #expect(count { $0 < 0 } >= 2, "\(symptom.id) cannot be ruled out")
    }
  }

  @Test func `the marks stay within the five words`() {
    let marks = library.questions.flatMap(\.options).flatMap(\.marks.values)
    #expect(marks.allSatisfy { if case .word = $0 { true } else { false } })
  }

  @Test func `every action is recommended by a rule, put first or stands in for another`() {
    let offered = library.rules.flatMap(\.effects).flatMap { effect -> [Action.ID] in
      switch effect {
      case .recommend(let ids): ids
      case .replace(_, let ids): ids
      default: []
      }
    }
    #expect(Set(library.actions.map(\.id)).subtracting(offered) == [])
  }

  @Test func `look-alikes name each other's questions`() {
    for alike in library.symptoms.flatMap(\.lookAlikes) {
      #expect(library[alike.with] != nil)
      #expect(alike.ask.allSatisfy { library[$0] != nil })
    }
  }

  @Test func `nothing listed under elsewhere is missing or unused`() throws {
    let playbooks = library.playbooks
    for playbook in playbooks {
      for name in playbook.elsewhere.sorted() {
        #expect(library.kind(of: name) != nil, "\(playbook.id): \(name)")
        let uses = playbook.text.ranges(of: name).count
        #expect(uses > 1, "\(playbook.id) does not use \(name)")
      }
    }
  }

  @Test func `reflection is asked last and counts half`() {
    let reflection = library.questions.filter { $0.kind == .reflection }
    #expect(reflection.map(\.id.rawValue) == (1...9).map { "lm\($0)" })
    #expect(library.questions.suffix(9).map(\.id) == reflection.map(\.id))
    #expect(reflection.allSatisfy { $0.weight == 0.5 && $0.home == nil })
    #expect(library.questions.dropLast(9).allSatisfy { $0.weight == 1 })
  }

  @Test func `it brings ten everyday chances, four pulse questions and eight measures`() {
    #expect(library.everydayChances.map(\.list.count) == [10])
    #expect(library.pulse.map(\.id.rawValue) == ["pu1", "pu2", "pu3", "pu4"])
    #expect(
      library.pulse.map(\.answers).filter { if case .scale = $0 { true } else { false } }.count == 3
    )
    #expect(library.measures.count == 8)
  }

  static let avoided = [
    "you should have", "failure", "blame", "toxic", "dysfunctional", "offender", "lazy",
    "disengaged", "resistant", "low performer", "culture fit", "psychological safety",
    "stakeholder", "leverage", "alignment", "bandwidth", "cadence",
  ]

  @Test(arguments: avoided)
  func `no text uses a word that hurts or hides`(_ word: String) {
    for playbook in library.playbooks {
      for (number, line) in playbook.text.lowercased().split(separator: "\n").enumerated() {
        // What a leader may type, and nobody reads.
        if line.hasPrefix("    words: [") { continue }
        #expect(!line.contains(word), "\(playbook.id), line \(number + 1): \(line)")
      }
    }
  }
}
