import Foundation
import Shell
import Testing

/// Why, how, why not, what if: in the shell and afterwards.
@Suite struct ReasonsTests {
  private let home: Home

  /// A team whose tool was switched on by choice, with two answers of "I don't know".
  private static let answers = """
    answers: {cx-size: b, cx-pattern: b, cx-zones: a, cx-tenure: c, cx-shock: e, cx-new: a,
      cx-tracking: c, sd2: a, sc2: d, hl1: b, mf1: e, tt1: b, ue1: a, is1: c, ms1: e, fs3: a,
      om3: c, om1: d, pt3: b, pt1: c}
    """

  init() throws {
    home = try Home()
    let file = try home.write(Self.answers, to: "answers.yaml")
    _ = try Run(["diagnose", "--answers", file, "--format", "json"], in: home)
  }

  private func flowing(_ words: String, width: Int = 80) throws -> String {
    let run = try Run(words.split(separator: " ").map(String.init), in: home, width: width)
    #expect(run.code == 0 && run.errors == "", "\(words): \(run.errors)")
    for line in run.output.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    return run.flowing
  }

  private func complaint(_ words: String) throws -> String {
    let run = try Run(words.split(separator: " ").map(String.init), in: home)
    #expect(run.code == 64)
    return run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: how

  @Test func `how names what points to it with the question, and no code`() throws {
    let page = try flowing("how over-monitoring")
    #expect(page.contains("Strongly: \"Keys, screens, webcam or location\" to \"What would people"))
    #expect(page.contains("Taken together: possible."))
    #expect(page.firstMatch(of: /\b[SER]\d\d/) == nil)
  }

  @Test func `the figures of how add up as they are shown`() throws {
    for symptom in ["over-monitoring", "presence-theatre", "isolation", "say-do-gap"] {
      let page = try flowing("how \(symptom) --numbers")
      let terms = page.matches(of: /\(([+-]\d+\.\d\d)\)/).compactMap { Double($0.1) }
      let sums = try #require(
        page.firstMatch(of: /Start ([^,]+), answers ([^,]+), together (\S+) log-odds/))
      let parts = try [sums.1, sums.2, sums.3].map { try #require(Double($0)) }
      #expect(abs(terms.reduce(0, +) - parts[1]) < 0.001, "\(symptom)")
      #expect(abs(parts[0] + parts[1] - parts[2]) < 0.001, "\(symptom)")
    }
  }

  @Test func `how of an action tells what was said, and its source in words`() throws {
    let page = try flowing("how act-stop-tracking")
    #expect(page.contains("(research: Ravid and others, 2023; Siegel and others, 2022)"))
    #expect(page.contains("You said \"Yes, I chose it\" to"))
    let numbers = try flowing("how act-stop-tracking --numbers")
    #expect(numbers.contains("(om-switch-off; E01; E02; S025)"))
  }

  // MARK: why not

  @Test func `whynot of an action names the condition that failed`() throws {
    let page = try flowing("whynot act-take-it-upward")
    #expect(page.contains("Your answers don't call for it."))
    #expect(page.contains("You said \"Yes, I chose it\" to"))
    #expect(page.contains("it takes \"Yes, the company or a customer requires it\"."))
  }

  @Test func `whynot of an action that waits names what stands before it`() throws {
    let page = try flowing("whynot act-baseline")
    #expect(page.contains("It is in the plan, for later."))
    #expect(page.contains("\"List everything that is recorded, and why\""))
  }

  @Test func `whynot of an action that is left out tells the reason, and what was said`() throws {
    let file = try home.write(
      Self.answers.replacing("pt1: c", with: "pt1: c, pp1: d, pp2: d, pp5: h"), to: "more.yaml")
    _ = try Run(["diagnose", "--answers", file, "--format", "json"], in: home)
    let page = try flowing("whynot act-show-how --session second")
    #expect(page.contains("It would help, but is left out: "))
    #expect(page.contains("Your answers point to \"People feel watched\""))
  }

  @Test func `whynot of a symptom names what is missing, and what would bring it up`() throws {
    let page = try flowing("whynot isolation")
    #expect(page.contains("Your answers don't make it likely enough."))
    #expect(page.contains("One answer to its own questions; it takes 2"))
    #expect(page.contains("Not asked yet: "))
    #expect(page.contains("(is2)"))
    #expect(try flowing("whynot over-monitoring").contains("It is said; how over-monitoring"))
  }

  @Test func `a name nobody knows gets a hint`() throws {
    #expect(try complaint("whynot isolatio").contains("did you mean 'isolation'"))
    #expect(try complaint("how act-baselin").contains("did you mean 'act-baseline'"))
  }

  // MARK: what if

  @Test func `whatif shows now and then, and what would go and come`() throws {
    let page = try flowing("whatif cx-tracking=1")
    #expect(page.contains("\"No\" instead of \"Yes, I chose it\""))
    #expect(page.contains("- First: List everything"))
    #expect(page.contains("+ First: "))
  }

  @Test func `whatif stands side by side from 80 columns on, else one below the other`() throws {
    let wide = try Run(["whatif", "cx-tracking=a"], in: home).output
    #expect(wide.contains(/Now +With this\n/))
    for console in [
      ScriptedConsole([String](), width: 50), ScriptedConsole([String](), isPlain: true),
    ] {
      let narrow = try Run(["whatif", "cx-tracking=a"], console, in: home).output
      #expect(narrow.contains("\nNow\n") && narrow.contains("\nWith this\n"))
    }
  }

  @Test func `whatif takes several answers, numbers, letters and unsure`() throws {
    let page = try flowing("whatif mf1=4 cx-shock=1,3 om3=unsure is2=a", width: 40)
    #expect(page.contains("\"None\" instead of \"I don't know\""))
    #expect(page.contains("\"Job cuts or fear of them; A return-to-office rule"))
    #expect(page.contains("instead of not asked"))
  }

  @Test func `whatif says so when nothing changes, and when an answer would not count`() throws {
    #expect(try flowing("whatif cx-zones=b").contains("Nothing changes"))
    #expect(try flowing("whatif cx-tracking=a om2=d").contains("(om2) does not count"))
  }

  @Test func `whatif stores and changes nothing`() throws {
    let before = try flowing("sessions show") + flowing("plan")
    _ = try flowing("whatif om1=a om3=a")
    #expect(try flowing("sessions show") + flowing("plan") == before)
  }

  @Test func `whatif wants question=answer`() throws {
    #expect(try complaint("whatif mf1").contains("write it as in whatif mf1=d"))
    #expect(try complaint("whatif mf9=a").contains("There is no question \"mf9\""))
    #expect(try complaint("whatif mf1=9").contains("mf1 has the answers 1 to 6"))
    #expect(try complaint("whatif mf1=a,b").contains("Only one answer fits here."))
  }

  // MARK: why

  private let context = ["diagnose --concern none", "2", "2"]

  @Test func `why tells what a question may change, and names no topic it is about`() throws {
    let run = try Run([], typing: context + ["why --numbers", "quit"])
    let page = run.flowing
    #expect(page.contains("What it settles: It tells more about"))
    #expect(page.contains("For the plan: "))
    #expect(page.contains("(expected gain 0."))
    let asked = try #require(Transcript.prompts(in: run.output).last)
    #expect(!asked.hasPrefix("cx-"))
    #expect(page.contains("Known so far: Everything else is still open."))
  }

  @Test func `why of an earlier question is about the moment it came up`() throws {
    let now = try Run([], typing: context + ["why", "quit"])
    let asked = try #require(Transcript.prompts(in: now.output).last)
    let later = try Run([], typing: context + ["2", "why \(asked)", "quit"])
    let reasons = [now, later].map { $0.flowing.firstMatch(of: /Why now: [^.]+\./)?.0 }
    #expect(reasons[0] != nil && reasons[0] == reasons[1])
    let after = try flowing("why om1 --session first")
    #expect(after.contains("Why we ask: What people believe is recorded shapes how they act."))
    #expect(after.contains("It tells more about: "))
    #expect(after.contains("People feel watched"))
    #expect(try complaint("why").contains("There is no question on screen"))
    #expect(try flowing("why is2 --session first").contains("Why now: It was not asked."))
  }

  @Test func `an earlier conversation is told on the playbooks it ran on`() throws {
    let own = try Home()
    let folder = own.folder.appending(path: "own").path
    _ = try own.write(ShellTests.playbook, to: "own/own.yaml")
    let options = ["--playbooks", folder]
    _ = try Run(options, typing: context + ["/answer own1 1", "quit"], in: own)
    _ = try own.write(
      ShellTests.playbook.replacing("To know.", with: "Another reason.")
        .replacing("How many?", with: "How often?"), to: "own/own.yaml")
    let why = try Run(["why", "own1"] + options, in: own)
    #expect(why.output.contains("To know."))
    let what = try Run(["whatif", "own1=b"] + options, in: own)
    #expect(what.output.contains("\"How many?\" (own1): \"Two\" instead of \"One\""))
  }

  @Test func `Tab completes what can be asked about`() throws {
    let console = ScriptedConsole(["quit"])
    _ = try Run([], console, in: home)
    let complete = try #require(console.completer)
    #expect(complete("whatif cx-tr").map(\.word) == ["cx-tracking="])
    #expect(complete("why mf").map(\.word) == ["mf1", "mf2", "mf3", "mf5", "mf6", "mf7", "mf8"])
    #expect(complete("whynot act-stop").map(\.word) == ["act-stop-tracking"])
    #expect(complete("how iso").map(\.word) == ["isolation"])
  }

  // MARK: sensitivity and "I don't know"

  @Test func `sensitivity tells what was said, and what else would come first`() throws {
    let page = try flowing("sensitivity")
    #expect(page.contains("You said: \"Yes, I chose it\""))
    #expect(page.contains("Had it been: \"No\", this would come first: "))
  }

  @Test func `the plan makes I don't know something to find out, until it is answered`() throws {
    let find = "Take the last five finished pieces."
    let markdown = try flowing("plan --format markdown", width: 1000)
    #expect(markdown.contains("## What you didn't know, and how to find out"))
    #expect(markdown.contains(find))
    #expect(try flowing("plan", width: 40).contains(find))
    let run = try Run([], typing: ["resume", "answer mf1 c", "stop", "", "quit"], in: home)
    let shown = run.flowing
    let plan = try #require(shown.ranges(of: "Your plan").last)
    #expect(!shown[plan.lowerBound...].contains(find))
    #expect(shown.contains("mf1: One or two"))
  }
}
