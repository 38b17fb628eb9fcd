internal import Playbooks

extension Tour {
  /// Two minutes with a leader who looks for the fault in her briefs.
  static let example = Tour(
    caseFile: "cases/case1.yaml", open: ["mf1", "uc1", "uc3", "sc2", "om4", "pt1"],
    steps: [
      Step(
        words: """
          Ama has led seven remote designers for five weeks. Three of them asked "just checking this \
          is what you want?", and she thinks her briefs are unclear. Most questions are answered as \
          she would; this one is open. Any question says why it is asked.
          """, line: "?"),
      Step(
        words: """
          Numbers answer. Ama sends most layouts a thumbs-up and means to write more at the weekend. \
          Counted honestly, hardly any got a specific word.
          """, line: "4"),
      Step(
        words: """
          The next question is there already. But did she count right? Nothing is final, and letters \
          get you around: b goes back.
          """, line: "b"),
      Step(
        words: "Her answer is marked. She counts again, and it was right. The number keeps it.",
        line: "4"),
      Step(
        words: """
          b goes one back, change goes anywhere; a slash begins a command. Ama had counted her \
          one-to-ones, but they were about status, not about anyone's work.
          """, line: "/change mf2"),
      Step(
        words: "For some it is more than a month ago. All other answers stay as they are.",
        line: "3"),
      Step(
        words: """
          Enough for today. You can stop at any question and still get a plan; it says how sure it is.
          """, line: "/stop"),
      Step(
        words: "All answers on one page, for a last look. Enter shows what they come to.", line: ""),
      Step(
        words: """
          Not the briefs: the silence after the work. One thing for today, two to do later. Don't \
          take our word for it; ask how it came about.
          """, line: "how"),
      Step(
        words: """
          And what if it had been more than half of them? Try it before you act; trying changes \
          nothing.
          """, line: "whatif mf1=2"),
    ])
}
