import Playbooks
import Testing

/// Rates, concerns, forms and messages of the shipped library.
struct ShippedRatesTests {
  let library: Library

  init() throws {
    library = try Shipped.library()
  }

  @Test func `every question that is evidence has a rate for each answer, and a source`() {
    for question in library.questions {
      let evidence = question.options.filter { !$0.isNoEvidence }
      guard evidence.contains(where: { !$0.marks.isEmpty }) else { continue }
      #expect(evidence.allSatisfy { $0.usual != nil }, "\(question.id) lacks a rate")
      #expect(question.usualSource?.isEmpty == false, "\(question.id) lacks 'usual-source'")
      #expect(evidence.allSatisfy { $0.intercept.isFinite && abs($0.intercept) < 6 })
    }
  }

  @Test func `there are twenty-seven concerns, each with all it needs`() {
    #expect(library.concerns.count == 27)
    for concern in library.concerns {
      #expect(
        concern.aloud != nil && concern.before != nil && concern.ifNot != nil, "\(concern.id)")
      #expect(concern.usual != nil && concern.usualSource != nil, "\(concern.id)")
      #expect(concern.words.count >= 10, "\(concern.id)")
      #expect((1...5).contains(concern.pointsTo.count), "\(concern.id)")
      #expect(concern.pointsTo.values.allSatisfy { $0.slope > 0 }, "\(concern.id)")
    }
  }

  @Test func `what a concern asks and what helps with it is there, once`() {
    for concern in library.concerns {
      #expect((3...5).contains(concern.ask.count), "\(concern.id)")
      #expect((2...3).contains(concern.helps.count), "\(concern.id)")
      #expect(concern.ask.allSatisfy { library[$0] != nil }, "\(concern.id)")
      #expect(concern.helps.allSatisfy { library[$0] != nil }, "\(concern.id)")
      #expect(Set(concern.ask).count == concern.ask.count, "\(concern.id)")
      #expect(Set(concern.helps).count == concern.helps.count, "\(concern.id)")
    }
  }

  @Test func `for each scope of a concern there is a question to ask first`() {
    for concern in library.concerns {
      for scope in concern.scopes {
        let open = concern.ask.compactMap { library[$0] }.filter { question in
          question.gate.truth { atom in
            guard let word = Matter(scope: scope).word(of: atom.name) else { return .unknown }
            return Truth(atom.values.contains(word) == (atom.relation == .among))
          } != .no
        }
        #expect(!open.isEmpty, "\(concern.id), \(scope)")
      }
    }
  }

  @Test func `nearly every concern is recognised by its own sentence`() {
    let missed = library.concerns.filter { concern in
      let first = Recognition(concern.say).fitting(library.concerns).prefix(3)
      return !first.contains { $0.id == concern.id }
    }
    #expect(missed.count <= 2, "\(missed.map(\.id))")
  }

  @Test func `every action brings the words to begin with`() {
    for action in library.actions {
      #expect(action.message?.isEmpty == false, "\(action.id) lacks 'message'")
    }
  }

  @Test func `actions for everyone are avoided where it is about one or two`() throws {
    #expect(library.actions.count { $0.tags.contains(.forAll) } > 10)
    let avoiding = library.rules.filter { rule in
      rule.effects.contains { effect in
        guard case .avoid(let selectors) = effect else { return false }
        return selectors.contains(.tagged(.forAll))
      }
    }
    let scopes = Set(avoiding.flatMap(\.when.atoms).filter { $0.name == "scope" }.flatMap(\.values))
    #expect(scopes == ["one-person", "two-people"])
  }

  @Test(arguments: Scope.allCases)
  func `no text shows a brace, whomever it is about`(_ scope: Scope) {
    let worded = library.worded(for: Matter(scope: scope, since: .longer))
    let asked = worded.questions.flatMap { question in
      [question.ask, question.why] + question.options.map(\.say)
        + [question.help, question.listen, question.aloud, question.hint, question.findOut]
        .compactMap(\.self)
    }
    let done = worded.actions.flatMap { [$0.title, $0.firstStep, $0.message ?? ""] }
    let plain = worded.actions.flatMap { $0.steps } + worded.symptoms.map(\.about)
    for text in asked + done + plain + worded.concerns.map(\.say) {
      #expect(!text.contains("{"), "\(text)")
    }
  }
}
