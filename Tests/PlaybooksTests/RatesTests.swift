import Foundation
@testable import Playbooks
import Testing

/// How often each answer comes, and what that adds to it.
struct RatesTests {
  private static let marks = ["{weeds: \"--\"}", "{weeds: \"+\"}", "{}"]

  /// The sample with the options of its question rewritten; `«` stands before each.
  private static func changes(
    _ options: [String], _ more: String = "", head: String = "id: seen"
  ) -> [(old: String, new: String)] {
    [
      ("id: seen", head + more), ("a: {say: None, marks: {weeds: \"--\"}}", options[0]),
      ("b: {say: A few, marks: {weeds: \"+\"}}", options[1]),
      ("c: {say: I did not look, unsure: true}", options[2]),
    ]
  }

  /// Options with these rates; an empty one has none.
  private static func rated(_ rates: [String], more: String = "") -> [(old: String, new: String)] {
    let options = zip("abc", zip(rates, marks)).map { name, option in
      "\(name): {say: \(name), marks: \(option.1)"
        + (option.0.isEmpty ? "" : ", usual: \(option.0)") + "}"
    }
    return changes(options, more)
  }

  private static func adding(_ sum: String) -> String {
    "the 'usual' of 'seen' add up to \(sum); of ten leaders, 8 to 12 is near enough"
  }

  private static func sum(_ rates: String..., is sum: String? = nil) -> BadRow {
    BadRow(
      "\(rates) \(sum ?? "will do")",
      rated(rates).map { ($0.old, sum == nil ? $0.new : $0.new.replacing("id: ", with: "id: «")) },
      sum.map { [adding($0)] } ?? [])
  }

  static let sums = [
    sum("5", "3", "2"), sum("3", "3", "2"), sum("3", "3", "1.9", is: "7.9"),
    sum("4", "4", "4"), sum("4", "4", "4.1", is: "12.1"), sum("0.1", "0.2", "0.1", is: "0.4"),
    // As it is written, to one place.
    sum("4", "4.02", "4.02"), sum("2.66", "2.66", "2.66"), sum("3.3", "4.4", "4.3"),
    // What is missing shares the rest.
    sum("2", "", ""), sum("6", "6", ""), sum("6", "6.1", "", is: "12.1"), sum("9.9", "", ""),
  ]

  private static let silent = "c: {say: C, no-evidence: true}"

  static let others = [
    BadRow(
      "what is no evidence is not missing",
      changes(
        ["a: {say: A, usual: 4}", "b: {say: B, usual: 3}", silent], head: "id: «seen"),
      [adding("7.0")]),
    BadRow(
      "what is no evidence has no part",
      changes(["a: {say: A, usual: 7}", "b: {say: B, usual: 3}", silent]), []),
    BadRow(
      "a rate for what is no evidence",
      changes([
        "a: {say: A, usual: 7}", "b: {say: B, usual: 3}",
        "«c: {say: C, usual: 2, no-evidence: true}",
      ]), ["an option that is 'no-evidence' has no 'usual'"]),
    BadRow(
      "a rate beside an intercept",
      changes(
        ["a: {say: A, usual: 7}", "b: {say: B, intercept: 0.5}", "c: {say: C}"], head: "id: «seen"),
      ["'seen' has both 'usual' and 'intercept'; keep one of them"]),
    BadRow(
      "ten of ten", changes(["a: {say: A, usual: «10}", "b: {say: B}", "c: {say: C}"]),
      ["'usual' wants a number from 0.1 to 9.9, not '10'"]),
    BadRow(
      "none of ten", changes(["a: {say: A, usual: «0}", "b: {say: B}", "c: {say: C}"]),
      ["'usual' wants a number from 0.1 to 9.9, not '0'"]),
    BadRow(
      "in words", changes(["a: {say: A, usual: «many}", "b: {say: B}", "c: {say: C}"]),
      ["'usual' wants a number from 0.1 to 9.9, not 'many'"]),
    BadRow(
      "several may be ticked, whatever the sum",
      rated(["0.2", "9.9", "9"], more: "\n    choose: several"), []),
    BadRow(
      "a source", rated(["5", "3", "2"], more: "\n    usual-source: answer sheets of two gardens"),
      []),
    BadRow(
      "a source with nothing in it", rated(["5", "3", "2"], more: "\n    usual-source: «\"\""),
      ["'usual-source' is empty"]),
  ]

  @Test(arguments: sums + others)
  func `rates are near ten, and only for what is evidence`(_ row: BadRow) throws {
    let (said, wanted) = try row.outcome()
    #expect(said == wanted)
  }

  // MARK: Arithmetic

  static let shares: [([Double?], [Double])] = [
    ([5, 3, 2], [0.5, 0.3, 0.2]),
    ([2, nil, nil], [0.2, 0.4, 0.4]),
    ([4, 4, 4], [1 / 3.0, 1 / 3.0, 1 / 3.0]),
    // Nothing is left of ten; the missing one is taken to get a tenth.
    ([5.9, 6, nil], [5.9 / 12, 6 / 12.0, 0.1 / 12]),
    ([9.9, nil, nil], [9.9 / 10.1, 0.1 / 10.1, 0.1 / 10.1]),
  ]

  @Test(arguments: shares)
  func `missing rates share the rest`(_ rates: [Double?], _ wanted: [Double]) {
    let shares = Rates.shares(of: rates)
    #expect(shares.count == wanted.count)
    #expect(zip(shares, wanted).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func `where no answer points anywhere, the logs of the rates are left`() {
    // ln .5, ln .3, ln .2 are -.6931, -1.2040, -1.6094; their mean is -1.1688.
    let solved = Rates.intercepts(slopes: [[], [], []], shares: [0.5, 0.3, 0.2])
    #expect(zip(solved, [0.4757, -0.0351, -0.4406]).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  /// How often an option comes among those it is compared with, the symptom as it starts.
  private func share(_ index: Int, _ options: [(intercept: Double, slope: Double)]) -> Double {
    let chances = [0.58, 0.25, 0.12, 0.05]
    return zip(chances, [-1.5, -0.5, 0.5, 1.5]).reduce(0) { sum, level in
      let weights = options.map { exp($0.intercept + $0.slope * level.1) }
      return sum + level.0 * weights[index] / weights.reduce(0, +)
    }
  }

  private func options(_ changes: [(old: String, new: String)]) throws -> [AnswerOption] {
    let playbook = try Playbook(yaml: Sample.changing(changes), file: "garden.yaml")
    return try #require(try Library([playbook])["seen" as Question.ID]).options
  }

  @Test func `each answer of one choice comes as often as its author says`() throws {
    let read = try options(Self.rated(["5", "3", "2"]))
    let pairs = read.map { (intercept: $0.intercept, slope: $0.marks["weeds"]?.slope ?? 0) }
    for (index, wanted) in [0.5, 0.3, 0.2].enumerated() {
      #expect(abs(share(index, pairs) - wanted) < 1e-8)
    }
    #expect(abs(pairs.map(\.intercept).reduce(0, +)) < 1e-9)
  }

  @Test func `each of several ticks comes as often as its author says`() throws {
    let read = try options(Self.rated(["2", "9", ""], more: "\n    choose: several"))
    for (option, wanted) in zip(read, [0.2, 0.9]) {
      let tick = (intercept: option.intercept, slope: option.marks["weeds"]?.slope ?? 0)
      #expect(abs(share(1, [(intercept: 0, slope: 0), tick]) - wanted) < 1e-8)
    }
    #expect(read[2].intercept == 0)
  }

  @Test func `without rates nothing is added, and what was fitted stays`() throws {
    #expect(try options([]).map(\.intercept) == [0, 0, 0])
    let fitted = try options([("say: None,", "say: None, intercept: 0.7,")])
    #expect(fitted.map(\.intercept) == [0.7, 0, 0])
  }

  @Test func `a symptom that is not loaded counts as no mark`() throws {
    func solved(_ mark: String, with others: [String] = []) throws -> [Double] {
      let elsewhere = ("about: A garden", "elsewhere: [rust]\nabout: A garden")
      let options = ["a: {say: A, usual: 7, marks: {\(mark)}}", "b: {say: B}", "c: {say: C}"]
      let text = try Sample.changing(Self.changes(options) + [elsewhere])
      let files = try ([text] + others).map { try Playbook(yaml: $0, file: "x.yaml") }
      return try Library(files)["seen" as Question.ID]?.options.map(\.intercept) ?? []
    }
    let alone = try solved("weeds: \"-\"")
    #expect(try solved("weeds: \"-\", rust: \"++\"") == alone)
    #expect(try solved("weeds: \"-\", rust: \"++\"", with: [Sample.shed]) != alone)
  }

  @Test func `a changed mark leaves the rates as they were`() throws {
    let text = try Sample.changing(Self.rated(["5", "3", "2"]))
    let changed = try Library([Playbook(yaml: text, file: "garden.yaml")])
      .changing(mark: "weeds", of: "seen", option: "b", to: .word(2))
    let pairs = try #require(changed["seen" as Question.ID]).options
      .map { (intercept: $0.intercept, slope: $0.marks["weeds"]?.slope ?? 0) }
    #expect(pairs[1].slope == 1)
    #expect(abs(share(1, pairs) - 0.3) < 1e-8)
  }
}
