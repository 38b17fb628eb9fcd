import Foundation
import Shell
import Testing

/// What an author does with one playbook: look things up, begin a new one.
@Suite struct AuthoringTests {
  private let home: Home
  private let own: [String]

  init() throws {
    home = try Home()
    let text = ShellTests.playbook.replacing("owner: leader", with: "owner: shared")
    _ = try home.write(text, to: "own/own.yaml")
    own = ["--playbooks", home.folder.appending(path: "own").path]
  }

  private func show(_ name: String) throws -> String {
    try Run(["playbooks", "show", name] + own, in: home).output
      .replacing(home.folder.path + "/", with: "")
  }

  @Test func `a symptom is shown with all that speaks about it`() throws {
    #expect(
      try show("own-thing") == """
        A thing
        ───────
        symptom own-thing
        own/own.yaml:12

        About it.

             Touches: trust in the work getting done
             Step of the plan: 3 of 5
             Signs: One
             Watch: m: g

        What each level means
          -  no sign: a
          -  early signs: b
          -  getting in the way: c
          -  needs attention now: d

        Questions that speak about it
          -  own1: How many? — "One" points to it

        Rules that look at it
          -  own-rule: when own-thing >= mild, recommends act-own

        Actions of its own
          -  act-own: Do it

        """)
  }

  @Test func `a question is shown with what its answers say`() throws {
    #expect(
      try show("own1") == """
        How many?
        ─────────
        question own1
        own/own.yaml:6

             Kind: belongs to own-thing
             Why we ask: To know.

        Answers
          a  One
             Says: points to own-thing
          b  Two
             Says: nothing of its own

        """)
  }

  @Test func `an action is shown with the rules about it`() throws {
    #expect(
      try show("act-own") == """
        Do it
        ─────
        action act-own
        own/own.yaml:21

             First step: Begin.
          -  Go on.
             For: own-thing
             Who: you and others
             Takes: 1 hour once
             First change after: 1 week
             To expect: a small difference: you may have to look for it
             Rests on: practice
             Source: practice
             Measure: done
             How often: once

        Rules about it
          -  own-rule: recommends act-own, when own-thing >= mild

        """)
  }

  @Test func `a rule is shown with its actions`() throws {
    #expect(
      try show("own-rule") == """
        b.
        ──
        rule own-rule
        own/own.yaml:34

             When: own-thing >= mild
             Does: recommends act-own
             Source: s

        Actions it speaks about
          -  act-own: Do it

        """)
  }

  @Test func `a playbook is shown by its contents`() throws {
    #expect(
      try show("own") == """
        Playbook: Own
        ─────────────
        playbook own, version 1
        own/own.yaml:1

        A trial.

        Symptoms
          -  own-thing: A thing

        Questions
          -  own1: How many?

        Actions
          -  act-own: Do it

        Rules
          -  own-rule: b.

        """)
  }

  @Test(arguments: ["tracking", "isolation", "mf1", "act-one-to-ones", "R18", "missing-feedback"])
  func `what is shipped can be shown, facts too`(_ name: String) throws {
    let run = try Run(["playbooks", "show", name])
    #expect(run.code == 0)
    #expect(run.output.contains(name))
  }

  @Test func `an unknown name is told with the nearest one`() throws {
    let run = try Run(["playbooks", "show", "isolaton"])
    #expect(run.code == 66)
    #expect(run.errors == "Nothing is called \"isolaton\" (did you mean 'isolation'?).\n")
  }

  @Test func `the schema is JSON`() throws {
    let run = try Run(["playbooks", "schema"])
    let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(schema?["title"] as? String == "Rapport playbook")
  }

  // MARK: new

  @Test func `a new playbook passes the check, and the cases with a finding come out as before`()
    throws
  {
    let folder = home.folder.appending(path: "mine")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "late-starts.yaml").path
    let made = try Run(["playbooks", "new", "late-starts", "--output", file], in: home)
    #expect(made.code == 0)
    let check = try Run(["playbooks", "check", file], in: home)
    #expect(check.output == "1 playbook, no problems.\n")
    let test = try Run(["playbooks", "test", "--playbooks", folder.path], in: home)
    // Of a healthy team one can say so only when every topic was asked about, the new one too.
    #expect(test.code == 65)
    #expect(test.output.contains("\ncase3  differs"))
    #expect(test.output.hasSuffix(" passed, 1 failed\n"))
    let again = try Run(["playbooks", "new", "late-starts", "--output", file], in: home)
    #expect(again.code == 74)
    #expect(
      again.errors == "\(file) is there already, and was left as it is; --force replaces it.\n")
  }

  @Test(arguments: [
    ("late starts", "A name is made of letters"), ("9lives", "A name is made of letters"),
    ("symptoms", "\"symptoms\" is a word of the condition language; choose another name."),
    ("isolation", "There is a playbook \"isolation\" already; choose another name."),
    ("mf1", "\"mf1\" is the name of a question; choose another."),
    (String(repeating: "a", count: 60), "A name is made of letters"),
  ])
  func `a name that cannot be one is refused`(_ name: String, _ complaint: String) throws {
    let file = home.folder.appending(path: "new.yaml").path
    let run = try Run(["playbooks", "new", name, "--output", file], in: home)
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix(complaint))
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
