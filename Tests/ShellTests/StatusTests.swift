import Foundation
import Testing

/// What is said in the middle of a conversation, and of one that leaves something to look at.
@Suite struct StatusTests {
  /// A conversation in which these questions were answered.
  private func status(_ answers: String...) throws -> String {
    let lines = ["diagnose --concern cn-late", "2", "1"] + answers.map { "/answer \($0)" }
    return try Run([], typing: lines + ["/status", "quit"]).flowing
      .components(separatedBy: "Where things stand").last ?? ""
  }

  @Test func `before six answers it does not say what it looks like`() throws {
    let page = try status("ue2 4", "ue5 5", "ue1 4")
    #expect(page.contains("5 questions answered. More are to come."))
    #expect(!page.contains("So far it looks most like"))
    #expect(page.contains("You came with \"Work comes late, or not as agreed\": "))
  }

  @Test func `after six it says so, with how sure that is`() throws {
    let page = try status("ue2 4", "ue5 4", "sc2 1", "ue1 4", "mf1 2", "hl2 2")
    #expect(
      page.contains(
        "So far it looks most like: People aren't sure what matters or what 'done' means"))
    #expect(page.contains("(very likely).") || page.contains("(likely)."))
    #expect(page.contains("Not asked about yet: "))
  }

  @Test func `what would settle it is a question, and nothing is said of a calm team`() throws {
    let calm = try status("ue2 1", "sc2 7", "mf1 1", "is1 1", "hl2 1", "om1 1")
    #expect(calm.contains("So far nothing looks like a problem."))
    let unsure = try status("ue2 4", "sc2 3", "mf1 1", "is1 1", "hl2 1", "om1 1")
    #expect(unsure.contains("So far it looks most like: ") && unsure.contains("(possible)."))
    #expect(unsure.contains("What would settle it: \""))
  }

  /// What a leader sees who came with a concern to the healthy team of the third case.
  private func seen(_ concern: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let story = try String(
      contentsOf: folder.appending(path: "playbooks/cases/case3.yaml"), encoding: .utf8)
    let answers = try #require(story.firstMatch(of: /\n(answers:\n[\s\S]*?)\nexpect:/)).1
    let home = try Home()
    let file = try home.write("concern: {chosen: [\(concern)]}\n\(answers)\n", to: "a.yaml")
    let run = try Run(["diagnose", "--answers", file], in: home)
    #expect(run.errors == "")
    return run.flowing.components(separatedBy: "Your plan")[0]
  }

  @Test func `a concern that stays unclear leaves something to look at`() throws {
    let page = try seen("cn-leaving")
    #expect(page.contains("Nothing stands out. What you came with deserves a closer look."))
    #expect(page.contains("\"Someone is leaving, or may leave\": your answers leave it unclear."))
    #expect(page.contains("For now: Don't come with money"))
    #expect(!page.contains("As it looks:"))
    #expect(try seen("cn-newcomers").contains("we asked too little about it to tell. For now: "))
  }

  @Test func `one that the answers speak against is told so, with what to think instead`() throws {
    let page = try seen("cn-spirit")
    #expect(page.contains("Nothing stands out as a problem."))
    #expect(
      page.contains(
        "your answers show no sign of what is usually behind it. As it looks: As far as you can see"
      ))
    #expect(!page.contains("For now:"))
  }

  @Test func `no sign, not clear and not asked are told apart`() throws {
    let page = try status("ue2 1", "ue1 1", "ue5 1", "mf1 1", "mf2 1", "is1 2", "is6 2", "hl2 1")
    #expect(page.contains("No sign of: "))
    #expect(page.contains("Asked, and not clear: "))
    #expect(page.contains("Not asked about yet: "))
  }
}
