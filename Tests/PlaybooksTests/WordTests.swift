@testable import Playbooks
import Testing

struct WordTests {
  static let distances = [
    ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "ac", 1), ("abc", "abxc", 1),
    ("abc", "axc", 1), ("abc", "acb", 1), ("kitten", "sitting", 3), ("titel", "title", 1),
    // Swapped letters may not be changed again: two steps by Damerau, three here.
    ("ca", "abc", 3), ("é", "e", 1),
  ]

  @Test(arguments: distances)
  func `distance counts single changes`(_ first: String, _ second: String, _ distance: Int) {
    #expect(Suggestion.distance(first, second) == distance)
    #expect(Suggestion.distance(second, first) == distance)
  }

  static let suggestions: [(String, [String], String?)] = [
    ("titel", ["title", "text"], "title"),
    ("xyz", ["title", "text"], nil),
    // Half of a short word is too much to change.
    ("ab", ["cb", "xy"], "cb"),
    ("ab", ["cd"], nil),
    // Of two as near, the first by letters.
    ("bat", ["cat", "hat"], "cat"),
    ("recomend", ["recommend"], "recommend"),
    (String(repeating: "x", count: 500_000), ["title"], nil),
    ("a", [], nil),
  ]

  @Test(arguments: suggestions)
  func `a suggestion is near or missing`(_ word: String, _ known: [String], _ nearest: String?) {
    #expect(Suggestion.nearest(to: word, among: known) == nearest)
  }

  static let texts = [
    ("plain words", "Hello, wörld 日本 👍🏽\t\n", "Hello, wörld 日本 👍🏽\t\n"),
    ("an escape sequence", "a\u{1B}[2Jb", "a\u{241B}[2Jb"),
    ("a bell, a backspace and a delete", "\u{7}\u{8}\u{7F}", "\u{2407}\u{2408}\u{2421}"),
    ("a NUL", "\0", "\u{2400}"),
    ("controls of eight bits", "\u{9B}2J", "\u{FFFD}2J"),
    ("text turned round", "\u{202E}abc\u{2066}", "\u{FFFD}abc\u{FFFD}"),
    ("line ends of three systems", "a\r\nb\rc\n", "a\nbc\n"),
    ("a line separator", "a\u{2028}b", "a\u{FFFD}b"),
    ("a joined emoji", "👩‍👩‍👧", "👩‍👩‍👧"),
  ]

  @Test(arguments: texts)
  func `text is shown safely`(_ description: String, _ text: String, _ shown: String) {
    #expect(SafeText.visible(text) == shown)
  }

  static let quotes = [
    ("a word", "'a word'"),
    ("two\nlines", "'two lines'"),
    ("\u{1B}[2J", "'\u{241B}[2J'"),
    (String(repeating: "x", count: 60), "'" + String(repeating: "x", count: 60) + "'"),
    (String(repeating: "x", count: 61), "'" + String(repeating: "x", count: 59) + "…'"),
  ]

  @Test(arguments: quotes)
  func `a quoted word is short and safe`(_ text: String, _ quoted: String) {
    #expect(SafeText.quoted(text) == quoted)
  }

  static let marks: [(String, Double?)] = [
    ("++", 1), ("+", 0.5), ("0", 0), ("-", -0.5), ("--", -1), ("0.7", 0.7), ("-10", -10),
    ("10.1", nil), ("+++", nil), ("nan", nil), ("inf", nil), ("", nil),
  ]

  @Test(arguments: marks)
  func `a mark is a slope of half a logit a step, or the number written`(
    _ text: String, _ slope: Double?
  ) {
    #expect(Mark(text)?.slope == slope)
  }
}
