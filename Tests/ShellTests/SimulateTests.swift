import Foundation
import Playbooks
import Testing

/// `playbooks simulate` and `playbooks test`.
@Suite struct SimulateTests {
  @Test func `the same seed makes up the same leaders, and they are found`() throws {
    let words = ["playbooks", "simulate", "--leaders", "12", "--questions", "5,16", "--seed", "3"]
    let first = try Run(words).output
    #expect(first == (try Run(words)).output)
    let rows = first.split(separator: "\n").dropFirst(2).prefix(2)
      .map { $0.split(separator: " ").compactMap { Double($0) } }
    #expect(rows.map(\.first) == [5, 16])
    #expect(rows[1][2] > rows[0][2], "more questions find more")
    #expect(rows[1][2] >= 0.6)
  }

  @Test func `a table of answers gives a row for each person, length and symptom`() throws {
    let home = try Home()
    let file = try home.write(
      """
      cx-tracking,om1,om3,om4,om7,is1,mf1,ue2,hl2,fs4,sd8,tg8,pp5,sc2,tt1,uc1,ms6,pt1,un6,cx-shock
      c,d,c,c,e,a,a,a,a,a,b,c,a,a,a,a,f,a,a,a;b
      a,a,,a,a,a,a,a,a,a,b,c,a,a,a,a,f,a,a,

      """, to: "people.csv")
    let run = try Run(
      ["playbooks", "simulate", "--responses", file, "--questions", "1,30", "--format", "csv"],
      in: home)
    let lines = run.output.split(separator: "\n")
    let symptoms = try Sample.library.symptoms.count
    #expect(lines.first == "row,asked,symptom,severity,chance,line,place")
    #expect(lines.count == 1 + 2 * 2 * symptoms)
    let watched = lines.filter { $0.contains(",30,over-monitoring,") }
      .compactMap { Double($0.split(separator: ",")[4]) }
    #expect(watched.count == 2 && watched[0] > 0.4 && watched[1] < 0.1, "\(watched)")
  }

  @Test(arguments: [
    ("mf11\na\n", "1:1: error: no loaded playbook has a question 'mf11' (did you mean 'mf1'?)"),
    ("mf1\nz\n", "2:1: error: 'mf1' has no option 'z', only a, b, c, d, f, e"),
    ("mf1\na;b\n", "2:1: error: 'mf1' takes one option"),
    ("cx-shock\na;e\n", "2:1: error: 'e' (None of these) excludes the other options"),
    ("mf1\n", "2:1: error: there are no rows of answers"),
  ])
  func `a table with problems is refused`(_ table: String, _ problem: String) throws {
    let home = try Home()
    let file = try home.write(table, to: "people.csv")
    let run = try Run(["playbooks", "simulate", "--responses", file], in: home)
    #expect(run.code == 65)
    #expect(run.errors == "\(file):\(problem)\n")
  }

  @Test func `the shipped cases come out as their author expects`() throws {
    let run = try Run(["playbooks", "test"])
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.hasSuffix(" passed, 0 failed\n"))
  }

  @Test func `a case that comes out otherwise says how`() throws {
    let home = try Home()
    let file = try home.write(
      """
      case: wrong
      version: 1
      title: "Wrong on purpose"
      about: "a"
      story: "s"
      answers: {cx-tracking: c, om1: d, om2: c, om3: c, om4: b}
      expect:
        reports: [{symptom: isolation, line: report, level: mild}]
        never: [over-monitoring]
        contradictions: [[mf1, mf6]]
        actions: [act-work-pairs]
      why: "w"
      """, to: "wrong.yaml")
    let run = try Run(["playbooks", "test", file], in: home)
    #expect(run.code == 65)
    #expect(
      run.output == """
        wrong  differs  Wrong on purpose
            first symptom: expected isolation, got over-monitoring
            isolation: expected report, mild; got not-asked, none
            over-monitoring: must not be said
            contradiction mf1/mf6: not seen
            focus: expected act-work-pairs, got act-list-tracking
            first actions: expected act-work-pairs; got act-list-tracking, act-stop-tracking, act-results-not-activity
        0 passed, 1 failed

        """)
  }
}
