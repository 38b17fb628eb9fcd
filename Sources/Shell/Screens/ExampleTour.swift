internal import Playbooks

extension Tour {
  /// Two minutes with a leader who looks for the fault in her briefs.
  static let example = Tour(
    caseFile: "cases/case1.yaml",
    given: [
      "cx-size", "cx-pattern", "cx-tenure", "mf2", "mf3", "ue1", "ue2", "hl2", "is1", "fs1", "tg1",
    ], mistaken: ["mf1": "b"],
    steps: [
      Tour.Step(
        words: """
          Ama has led seven remote designers for five weeks. Three of them asked "just checking this \
          is what you want?", and she thinks her briefs are unclear. Most questions are answered; this \
          one is open. Any question says why it is asked.
          """, line: "?"),
      Tour.Step(
        words: """
          Numbers answer, and letters do the rest. This one Ama cannot tell, so she types u. That helps, \
          too: the plan says how to find out.
          """, line: "u"),
      Tour.Step(
        words: """
          The next question is there already. But does she really not know? Nothing is final: b goes \
          back.
          """, line: "b"),
      Tour.Step(
        words: "She thinks again, and leaves it as it is. Enter does that.", line: ""),
      Tour.Step(
        words: """
          b goes one back, change goes anywhere; a slash begins a command. Ama had counted each \
          thumbs-up as a word on the work.
          """, line: "/change mf1"),
      Tour.Step(
        words: """
          Three or four, she had said. A thumbs-up says nothing definite, so honestly it was none. All \
          other answers stay as they are.
          """, line: "4"),
      Tour.Step(
        words: """
          Enough for today. You can stop at any question and still get a plan; it says how sure it is.
          """, line: "/stop"),
      Tour.Step(
        words: "All answers on one page, for a last look. Enter shows what they come to.", line: ""),
      Tour.Step(
        words: """
          Not the briefs: the silence after the work. One thing for today, and what comes next. Don't \
          take our word for it; ask how it came about.
          """, line: "how"),
      Tour.Step(
        words: """
          And what if three or four pieces had got a word? Try it before you act; trying changes \
          nothing.
          """, line: "whatif mf1=2"),
    ])
}
