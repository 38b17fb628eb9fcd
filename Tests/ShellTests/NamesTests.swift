import Foundation
import Shell
import Testing

/// What a person may call a step or a symptom, and the words to send for a step.
@Suite struct NamesTests {
  private let home: Home

  init() throws {
    home = try Home()
    let answers = """
      concern: {chosen: [cn-late], scope: one-person}
      answers: {cx-size: b, cx-pattern: a, ue2: d, ue5: e, ue1: d, sc2: d}
      """
    let file = try home.write(answers, to: "a.yaml")
    #expect(try Run(["diagnose", "--answers", file], in: home).code == 0)
  }

  private func page(_ words: String...) throws -> String {
    let run = try Run(words, in: home)
    #expect(run.code == 0, "\(run.errors)")
    return run.flowing
  }

  private func complaint(_ words: String...) throws -> String {
    let run = try Run(words, in: home)
    #expect(run.code == 64 && run.output.isEmpty)
    return run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let first = "Hand work over with 'done', date and decider"

  @Test func `a number of the plan, an id and a beginning mean the same`() throws {
    for name in ["1", "act-three-part-handover", "Hand work over", "hand", "HAND WORK", "decider"] {
      #expect(try page("how", name).hasPrefix("How: \(Self.first)"), "\(name)")
    }
    #expect(try page("how", "hand", "work", "over").hasPrefix("How: \(Self.first)"))
    #expect(try page("how", "people aren't sure").hasPrefix("How: People aren't sure"))
    #expect(try page("whynot", "2").contains("It is in the plan"))
    #expect(try page("whynot", "some people are on").hasPrefix("Why not: Some people are on"))
  }

  @Test func `a beginning that fits several is listed, and nothing is done`() throws {
    let list = try complaint("how", "some people")
    #expect(
      list.hasPrefix("That fits 2: 1 Some people are on their own (isolation), 2 Some people"))
    #expect(list.hasSuffix("Nothing was done; type more of it, or the id."))
    let before = try page("plan")
    #expect(try complaint("take", "hold").contains("Nothing was done"))
    #expect(try page("plan") == before)
  }

  @Test func `too little of a name, and a number the plan lacks, are told`() throws {
    #expect(try complaint("how", "ha").contains("There is no symptom or action \"ha\""))
    #expect(try complaint("how", "9").contains("The plan has 1 to "))
    #expect(try complaint("say", "0").contains("The plan has 1 to "))
    #expect(try complaint("take", "isolation").contains("There is no action \"isolation\""))
  }

  @Test func `done takes a beginning, too`() throws {
    #expect(try page("done", "Hand").contains("\(Self.first): done."))
    #expect(try page("plan").contains("done"))
  }

  // MARK: Words to send

  @Test func `say prints the words for a step, and nothing else`() throws {
    let first = try Run(["say"], in: home, isInteractive: false)
    #expect(first.code == 0 && first.output.hasPrefix("About [the task]: done means …"))
    #expect(first.output.split(separator: "\n").count == 1, "to copy")
    for name in ["1", "act-three-part-handover", "hand work"] {
      let named = try Run(["say", name], in: home, isInteractive: false)
      #expect(named.output == first.output)
    }
    #expect(try Run(["say", "2"], in: home, isInteractive: false).output != first.output)
  }

  @Test func `a step that begins without words says its first step`() throws {
    let run = try Run(["say", "act-no-such"], in: home)
    #expect(run.code == 64 && run.errors.contains("There is no action"))
    let empty = try Home()
    let file = try empty.write("answers: {cx-size: b}", to: "a.yaml")
    _ = try Run(["diagnose", "--answers", file], in: empty)
    let none = try Run(["say"], in: empty)
    #expect(none.code == 64 && none.errors.contains("no step in the plan to find words for"))
  }

  @Test func `say works in the shell, after the plan is shown`() throws {
    let run = try Run([], typing: ["resume", "say 1", "quit"], in: home)
    #expect(run.flowing.contains("> say 1 About [the task]: done means"))
  }
}
