import Playbooks
import Testing

/// Which concerns a sentence in the leader's own words brings up first.
struct RecognitionTests {
  /// The sample with concerns of these words, called c0, c1 and so on.
  private func fitting(_ sentence: String, _ words: [String]) throws -> [String] {
    let concerns = words.enumerated().map { "  - {id: c\($0), say: S, words: [\($1)]}\n" }.joined()
    let text = try Sample.changing([("rules:\n", "concerns:\n\(concerns)rules:\n")])
    let library = try Library([Playbook(yaml: text, file: "garden.yaml")])
    return Recognition(sentence).fitting(library.concerns).map(\.id.rawValue)
  }

  static let matches: [(String, String, Bool)] = [
    ("Everything comes late.", "late", true),
    ("Everything comes lately.", "late", false),
    ("The dates slip", "date", true),
    ("we miss deadlines", "deadlin", true),
    ("we miss daedlines", "deadlin", true),
    ("we miss dedlines", "deadlin", true),
    ("we miss eadlines", "deadlin", false),
    ("he has lost his patience", "lost patienc", true),
    ("patience, they say, is lost", "lost patienc", true),
    ("he has lost", "lost patienc", false),
    // Each word of an entry wants one of its own.
    ("camp", "camp camp", false),
    ("They don't talk", "not talk", true),
    ("They don’t talk", "not talk", true),
    ("I cannot stand it", "can not", true),
    ("LATE AGAIN", "Late", true),
    ("mail at night, 24/7", "24 7", true),
    ("Niemand hört zu, alle sind überlastet", "überlast", true),
    ("", "late", false),
    ("12345 !?", "late", false),
  ]

  @Test(arguments: matches)
  func `a stem stands for the words that begin with it`(
    _ sentence: String, _ entry: String, _ isFound: Bool
  ) throws {
    #expect(try fitting(sentence, [entry]) == (isFound ? ["c0"] : []))
  }

  @Test func `the most points come first, then the one that stands first`() throws {
    let words = ["late", "late, deadlin", "lost patienc", "nothing here"]
    #expect(
      try fitting("Late again, deadlines gone, patience lost", words) == ["c1", "c2", "c0"])
  }

  @Test func `a concern without words is never brought up`() throws {
    let text = try Sample.changing([
      ("rules:\n", "concerns:\n  - {id: c, say: Late}\nrules:\n")
    ])
    let library = try Library([Playbook(yaml: text, file: "garden.yaml")])
    #expect(Recognition("Late").fitting(library.concerns).isEmpty)
  }
}
