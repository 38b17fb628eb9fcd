internal import Coaching

/// Waves to write out.
enum SampleWave {
  static let mark = "9f3c0a1b5d7e2468ace013579bdf02468ace013579bdf02468ace013579bdf02"

  static let says = [
    "I can say a mistake aloud in this team.", "My leader is open to my ideas.",
    "I am treated with respect by the people I work with.",
    "I can count on the others in this team.",
    "I think it is safe to challenge how things are done.",
    "What is decided above us fits what is said.", "I hear early about changes that touch my work.",
    "Something will be done with these answers.", "I am trusted to do my job wherever I work from.",
    "I know what is expected of me.", "I get feedback that helps me.",
    "Work is shared out fairly, near or far.",
  ]

  static func wave(
    title: String = "Team pulse, spring", purpose: String = SampleWave.purpose,
    keeper: String = "Mira Holm", say: String? = nil, statements: Int = 12,
    groups: [Wave.Group] = [], isLowTrust: Bool = false
  ) -> Wave {
    let kinds = ["interpersonal", "organizational", "task"]
    return Wave(
      id: "spring", title: title, purpose: purpose,
      promise: "We choose one thing together, try it for a month, and look again.", keeper: keeper,
      people: 12,
      statements: says.prefix(statements).enumerated().map { index, text in
        Wave.Statement(
          id: "s\(index + 1)", mark: "T\(index + 1)", trust: kinds[index * 3 / statements],
          say: say ?? text, norm: nil)
      }, groups: groups, isLowTrust: isLowTrust, leaderKey: "")
  }

  static let purpose =
    "To see where working together from many places goes well, and where it costs trust."

  static let groups = [
    Wave.Group(name: "Office", people: 6), Wave.Group(name: "Elsewhere", people: 6),
  ]

  /// What somebody who means harm, or pastes carelessly, may put into a text.
  static let hostile = [
    "</script><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "'); alert(1); ('",
    "=cmd|' /C calc'!A0", "a\tb\nc\r\nd", "{INSERTANS:1}", "*/ alert(1) /*", "\\\"; alert(1) //",
    "x\"\u{301} onclick=alert(1) y<\u{301}", "\u{202E}evil\u{2028}line\u{0}", "${alert(1)}`",
    "=\u{301}1 {\u{301}INSERTANS}\u{301}",
  ]

  /// With the same text everywhere.
  static func hostile(_ text: String) -> Wave {
    wave(
      title: text, purpose: text, keeper: text, say: text,
      groups: [Wave.Group(name: text, people: 6), Wave.Group(name: "b " + text, people: 6)])
  }
}

extension String {
  /// Without the ends of its lines, to look for sentences.
  var flat: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
