@testable import Playbooks
import Testing

struct ConditionTests {
  /// What a condition says, written so that every grouping shows.
  static func groups(_ condition: Condition) -> String {
    switch condition {
    case .atom(let atom):
      atom.name + atom.relation.rawValue + atom.values.joined(separator: "|")
    case .symptoms(let count, let relation, let level):
      "#\(relation.rawValue)\(level.word) of \(count)"
    case .not(let part): "!" + groups(part)
    case .atLeast(let count, let parts):
      "\(count)(" + parts.map(groups).joined(separator: " ") + ")"
    }
  }

  static let readings = [
    ("and binds closer than or", "a or b and c", "1(a 2(b c))"),
    ("and binds closer than or, the other way round", "a and b or c", "1(2(a b) c)"),
    ("not binds closest", "not a and b", "2(!a b)"),
    ("not before a comparison", "not a = b or c", "1(!a=b c)"),
    ("not twice", "not not a", "!!a"),
    ("parentheses win", "(a or b) and c", "2(1(a b) c)"),
    ("a chain is one group", "a or b or c", "1(a b c)"),
    ("one of several words", "q in (a, b)", "q=a|b"),
    ("none of several words", "q not in (a, b)", "q!=a|b"),
    ("not and not in", "not q not in (a)", "!q!=a"),
    ("some of a list", "at least 2 of (a, b or c, not d)", "2(a 1(b c) !d)"),
    ("a count of symptoms", "at least 3 symptoms >= moderate", "#>=moderate of 3"),
    (
      "every comparison", "a < b and a <= b and a > b and a >= b and a != b",
      "5(a<b a<=b a>b a>=b a!=b)"
    ),
    ("without blanks", "a>=mild", "a>=mild"),
    ("blanks and line ends", "  a\n or\tb ", "1(a b)"),
  ]

  @Test(arguments: readings)
  func `a condition reads as written`(
    _ description: String, _ text: String, _ groups: String
  ) throws {
    #expect(Self.groups(try ConditionParser.parse(text)) == groups)
  }

  @Test(arguments: readings)
  func `a condition written out reads the same again`(
    _ description: String, _ text: String, _ groups: String
  ) throws {
    let condition = try ConditionParser.parse(text)
    #expect(Self.groups(try ConditionParser.parse("\(condition)")) == groups)
  }

  static let written = [
    ("a>=mild", "a >= mild"), ("q in (a,b) or not c", "q in (a, b) or not c"),
    ("a and b or c", "(a and b) or c"), ("not (a or b)", "not (a or b)"),
    ("q = a", "q = a"), ("q not in (a)", "q != a"),
    ("at least 2 of (a, b, c and d)", "at least 2 of (a, b, c and d)"),
    ("not (at least 1 symptoms >= mild)", "not (at least 1 symptoms >= mild)"),
  ]

  @Test(arguments: written)
  func `a condition is written out for people`(_ text: String, _ written: String) throws {
    #expect(try ConditionParser.parse(text).description == written)
  }

  static let failures = [
    ("nothing", "", 0, "the condition ends where a symptom, a fact or a question is needed"),
    (
      "an open end", "a and", 5,
      "the condition ends where a symptom, a fact or a question is needed"
    ),
    ("two names", "a b", 2, "did not expect 'b' here"),
    (
      "a word of the language", "a and or b", 6,
      "expected a symptom, a fact or a question, not 'or'"
    ),
    ("two signs", "a == b", 2, "write '=' instead of '=='"),
    ("a sign that is none", "a ! b", 2, "did not expect '!' here"),
    ("signs the wrong way round", "a => b", 3, "expected a word to compare with, not '>'"),
    ("a foreign character", "a & b", 2, "did not expect '&' in a condition"),
    ("a foreign letter", "é", 0, "did not expect 'é' in a condition"),
    ("no word", "a >=", 4, "the condition ends where a word to compare with is needed"),
    ("no closing", "(a or b", 7, "the condition ends where ')' is needed"),
    ("no opening", "a or b)", 6, "did not expect ')' here"),
    ("an empty list", "a in ()", 6, "expected a word to compare with, not ')'"),
    ("a list without commas", "a in (b c)", 8, "expected ')', not 'c'"),
    ("not without in", "a not b", 2, "did not expect 'not' here"),
    ("some of none", "at least 0 of (a)", 9, "'at least' wants a number, not '0'"),
    ("some in words", "at least two of (a)", 9, "'at least' wants a number, not 'two'"),
    ("more than there are", "at least 3 of (a, b)", 9, "at least 3 of 2 can never hold"),
    ("of what", "at least 2 (a, b)", 11, "expected 'of', not '('"),
    (
      "symptoms of no level", "at least 2 symptoms >= bad", 23,
      "expected none, mild, moderate or severe, not 'bad'"
    ),
    (
      "symptoms not compared", "at least 2 symptoms bad", 20,
      "expected a comparison such as >= or =, not 'bad'"
    ),
  ]

  @Test(arguments: failures)
  func `a condition that cannot be read says where`(
    _ description: String, _ text: String, _ offset: Int, _ message: String
  ) {
    #expect(throws: ConditionParser.Failure(offset: offset, message: message)) {
      try ConditionParser.parse(text)
    }
  }

  @Test func `nesting ends at twenty levels`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(Self.groups(try ConditionParser.parse(nested(19))) == "a")
    let failure = ConditionParser.Failure(
      offset: 20, message: "this condition is nested too deeply")
    #expect(throws: failure) { try ConditionParser.parse(nested(20)) }
    #expect(throws: failure) { try ConditionParser.parse(nested(100_000)) }
    #expect(throws: ConditionParser.Failure(offset: 80, message: failure.message)) {
      try ConditionParser.parse(String(repeating: "not ", count: 100_000))
    }
    let long = { (count: Int) in Array(repeating: "a", count: count).joined(separator: " or ") }
    #expect(try ConditionParser.parse(long(100)).atoms.count == 100)
    #expect(
      throws: ConditionParser.Failure(
        offset: 0, message: "a condition may compare at most 100 things")
    ) { try ConditionParser.parse(long(20_000)) }
  }

  // MARK: Truth

  private static let values: [Truth] = [.no, .unknown, .yes]

  @Test func `not, and, or follow Kleene's tables`() {
    #expect(Self.values.map { !$0 } == [.yes, .unknown, .no])
    #expect(
      Self.values.map { a in Self.values.map { Truth.atLeast(2, of: [a, $0]) } }
        == [[.no, .no, .no], [.no, .unknown, .unknown], [.no, .unknown, .yes]])
    #expect(
      Self.values.map { a in Self.values.map { Truth.atLeast(1, of: [a, $0]) } }
        == [[.no, .unknown, .yes], [.unknown, .unknown, .yes], [.yes, .yes, .yes]])
    #expect(Truth.atLeast(0, of: []) == .yes)
    #expect(Truth.atLeast(1, of: []) == .no)
  }

  static let counts: [(String, [Truth], Truth)] = [
    ("two of three", [.yes, .no, .yes], .yes),
    ("one, and one that may be", [.yes, .no, .unknown], .unknown),
    ("one, and none that may be", [.yes, .no, .no], .no),
    ("two that may be", [.unknown, .unknown, .no], .unknown),
    ("one that may be", [.unknown, .no, .no], .no),
    ("two whatever the third", [.yes, .yes, .unknown], .yes),
  ]

  @Test(arguments: counts)
  func `at least two of three knows what can still be`(
    _ description: String, _ values: [Truth], _ truth: Truth
  ) {
    #expect(Truth.atLeast(2, of: values) == truth)
  }
}
