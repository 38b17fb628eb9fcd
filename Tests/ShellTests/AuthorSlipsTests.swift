import Foundation
import Testing

/// What YAML would take otherwise than its author, and what only looks right, is told in plain words.
@Suite struct AuthorSlipsTests {
  @Test func `a playbook counts however its ending is written`() throws {
    let home = try Home()
    _ = try home.write("playbook: mine\nversion: 1.0.0\nwrong: key\n", to: "own/Mine.YAML")
    let run = try Run(
      ["playbooks", "check", "--playbooks", home.folder.appending(path: "own").path], in: home)
    #expect((run.output + run.errors).contains("Mine.YAML:3:1: "))
  }

  @Test func `a sound file is not blamed for what was wrong elsewhere before`() throws {
    let home = try Home()
    _ = try home.write("playbook: broken\n", to: "own/broken.yaml")
    home.variables["RAPPORT_PLAYBOOKS"] = home.folder.appending(path: "own").path
    let sound = try home.write(
      "playbook: leaves\nversion: 1\ntitle: Leaves\nabout: How leaves hang\n", to: "leaves.yaml")
    let run = try Run(["playbooks", "check", sound], in: home)
    #expect(run.code == 0 && run.output == "1 playbook, no problems.\n", "\(run.output)")
  }

  @Test func `two answers that say the same are told`() throws {
    let home = try Home()
    let text = """
      playbook: leaves
      version: 1
      title: Leaves
      about: How leaves hang
      elsewhere: [missing-feedback]
      questions:
        - id: lv1
          overview: true
          ask: How many leaves hang?
          why: To see
          options:
            a: {say: None, marks: {missing-feedback: "--"}}
            b: {say: None, marks: {missing-feedback: "++"}}
      """
    let run = try Run(["playbooks", "check", home.write(text, to: "leaves.yaml")], in: home)
    #expect(
      run.output.contains("leaves.yaml:13:7: warning: 'b' says the same as 'a'"), "\(run.output)")
  }

  @Test func `of two playbooks with one name in a folder, the one that does not count is told`()
    throws
  {
    let home = try Home()
    for file in ["leaves.yaml", "leaves-old.yaml"] {
      _ = try home.write(
        "playbook: leaves\nversion: 1\ntitle: Leaves\nabout: How leaves hang\n", to: "own/\(file)")
    }
    let own = home.folder.appending(path: "own").path
    for words in [[own], ["--playbooks", own]] {
      let run = try Run(["playbooks", "check"] + words, in: home)
      #expect(
        run.output.contains("leaves-old.yaml:1:11: warning: 'leaves' is the name of "),
        "\(run.output)")
    }
  }

  @Test(arguments: [
    ("answers: {om2: “b”}", "1:16: error: a text begins with “, which YAML takes for a letter"),
    ("answers:\n  mf1: d #12", "2:8: error: what stands behind # is left out"),
    (
      "answers:\n  mf1:d\n  mf2: a",
      "each key, also that of the line before, a blank behind its colon"
    ),
    (
      "answers:\n\tmf1: d",
      "2:1: error: not readable as YAML: this cannot begin a text without quotes"
    ),
    ("answers: {mf1: d", "a comma is missing, or a bracket is not closed"),
    ("answers: {mf1: \"d}", "a quote is opened and never closed"),
    ("answers:\n  cx\u{2013}size: b", "not 'cx\u{2013}size' (the dash \u{2013} only looks like -)"),
    ("answers:\n  mf1: d\u{A0}", "(a no-break blank only looks like a blank)"),
    ("answers:\n  cx-size: \u{FF12}", "(\u{FF12} only looks like 2)"),
  ])
  func `is told with its place`(_ text: String, _ words: String) throws {
    let home = try Home()
    let run = try Run(["diagnose", "--answers", home.write(text, to: "a.yaml")], in: home)
    #expect(run.code == 65)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test(arguments: [
    "answers:\n  mf1: d # said on the phone", "answers: {mf1: d} #12", "answers: {\"mf1\": \"d\"}",
    "answers: {cx-shock: [a, c]}",
    "concern: {words: \"“quoted” – with a dash #12\"}\nanswers: {mf1: d}",
  ])
  func `leaves alone what is as it is meant`(_ text: String) throws {
    let home = try Home()
    let run = try Run(["diagnose", "--answers", home.write(text, to: "a.yaml")], in: home)
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test func `a list between brackets wants quotes around texts`() throws {
    let home = try Home()
    let file = try home.write("playbook: x\nelsewhere: [Leaves hang, and droop]", to: "x.yaml")
    let run = try Run(["playbooks", "check", file], in: home)
    #expect(run.output.contains("x.yaml:2:12: error: a comma parts this text in two"))
  }
}
