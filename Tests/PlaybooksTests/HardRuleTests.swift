@testable import Playbooks
import Testing

/// The draft's hardest rules, as the shipped playbooks write them.
struct HardRuleTests {
  /// What a team is like: levels of symptoms, words of facts; what is not named is not known,
  /// and an empty word is a fact that does not hold.
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let rule: Rule.ID
    let levels: [String: Level]
    let facts: [String: String]
    let truth: Truth

    init(
      _ description: String, _ rule: Rule.ID, _ truth: Truth, _ levels: [String: Level] = [:],
      facts: [String: String] = [:]
    ) {
      testDescription = "\(rule): \(description)"
      self.rule = rule
      self.levels = levels
      self.facts = facts
      self.truth = truth
    }

    func truth(of atom: Condition.Atom) -> Truth {
      if let level = levels[atom.name] {
        return Truth(atom.relation.holds(level, atom.values.compactMap { Level(word: $0) }))
      }
      guard let word = facts[atom.name] else { return .unknown }
      if word.isEmpty { return Truth(atom.relation == .notAmong) }
      return switch atom.relation {
      case .isTrue: .yes
      case .notAmong: Truth(!atom.values.contains(word))
      default: Truth(atom.values.contains(word))
      }
    }

    func count(_ least: Int, _ relation: Condition.Relation, _ level: Level) -> Truth {
      // Sixteen symptoms; those not named are not known.
      let known = levels.values.map { Truth(relation.holds($0, [level])) }
      return .atLeast(least, of: known + Array(repeating: .unknown, count: 16 - known.count))
    }
  }

  private static let calm: [String: Level] = [
    "over-monitoring": .none, "tight-grip": .none, "fear-of-speaking-up": .mild,
  ]

  static let rows = [
    Row("a mild grip is enough", "R08-watched", .yes, ["tight-grip": .mild]),
    Row("mild fear is not", "R08-watched", .no, calm),
    Row("nothing is known", "R08-watched", .unknown),
    Row(
      "two of three are known", "R08-watched", .unknown,
      ["over-monitoring": .none, "tight-grip": .none]),
    Row("someone is new", "R08-new-or-full", .yes, facts: ["newcomers": "some"]),
    Row(
      "nobody is new, the load is not known", "R08-new-or-full", .unknown,
      facts: ["newcomers": "none"]),
    Row(
      "nobody is new, no overload", "R08-new-or-full", .no,
      facts: ["newcomers": "none", "overload": ""]),
    Row(
      "all is well", "R08-invitation", .yes,
      facts: [
        "verdict": "healthy", "tracking": "none", "newcomers": "none", "overload": "",
      ]),
    Row(
      "all is well but for a tool", "R08-invitation", .no,
      facts: ["verdict": "healthy", "tracking": "own"]),
    Row("one person", "R10-one-person", .yes, facts: ["individual": "true"]),
    Row(
      "three at moderate", "R10-larger", .yes,
      ["isolation": .moderate, "tight-grip": .severe, "say-do-gap": .moderate]),
    Row(
      "two at moderate, fourteen unknown", "R10-larger", .unknown,
      ["isolation": .moderate, "tight-grip": .severe]),
    Row("a shock", "R16", .yes, facts: ["shock": "true"]),
    Row("none", "R16", .no, facts: ["shock": ""]),
    Row("two of the leader's own", "R18", .yes, ["tight-grip": .moderate, "say-do-gap": .severe]),
    Row(
      "watching counts where the leader chose it", "R18", .yes,
      ["tight-grip": .moderate, "over-monitoring": .moderate], facts: ["tracking": "own"]),
    Row(
      "watching does not count where it is required", "R18", .no,
      [
        "tight-grip": .moderate, "say-do-gap": .mild, "hard-to-reach-leader": .none,
        "fear-of-speaking-up": .mild, "over-monitoring": .severe,
      ], facts: ["tracking": "mandated"]),
    Row("one, and three not known", "R18", .unknown, ["tight-grip": .moderate]),
  ]

  @Test(arguments: rows)
  func `a hard rule acts when it should`(_ row: Row) throws {
    let library = try Shipped.library()
    let rule = try #require(library.rules.first { $0.id == row.rule })
    #expect(rule.when.truth(of: row.truth, counting: row.count) == row.truth)
  }

  @Test func `what the hard rules do`() throws {
    let library = try Shipped.library()
    func effects(_ id: Rule.ID) -> [String] {
      library.rules.first { $0.id == id }?.effects.map { effect in
        switch effect {
        case .avoid(let selectors): "avoid " + selectors.map(\.description).joined(separator: ", ")
        case .putFirst(let selectors, let within):
          "first \(within): " + selectors.map(\.description).joined(separator: ", ")
        case .say: "say"
        default: "other"
        }
      } ?? []
    }
    #expect(effects("R08-watched") == ["avoid tagged camera"])
    #expect(effects("R08-invitation") == ["say"])
    #expect(effects("R10-one-person") == ["avoid tagged group"])
    #expect(
      effects("R16") == ["avoid tagged bonding, tagged self-disclosure, tagged survey", "say"])
    #expect(effects("R18") == ["avoid owned by team", "first 2: owned by leader", "say"])
  }
}
