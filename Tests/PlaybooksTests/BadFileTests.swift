import Playbooks
import Testing

struct BadFileTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let marked: String
    let message: String

    init(_ description: String, _ marked: String, _ message: String) {
      testDescription = description
      self.marked = marked
      self.message = message
    }
  }

  private static let reference =
    "anchors, aliases and tags (&, * and !) are not allowed; put a text that begins so in quotes"
  private static let deep = "this is nested more than 24 levels deep"
  private static let bomb = """
    a: «&a [x, x]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
    c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
    d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
    e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
    f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
    *f : x
    """

  static let content = [
    Row("an empty file", "«", "there is nothing in this file"),
    Row("only a comment", "«# soon\n", "there is nothing in this file"),
    Row("only a document start", "---\n«", "a playbook wants a group of keys, not nothing"),
    Row("a list", "«- a\n- b\n", "a playbook wants a group of keys, not a list"),
    Row("a text", "«hello", "a playbook wants a group of keys, not a text"),
    Row("two documents", "a: b\n«---\nc: d\n", "a second document begins here; a file holds one"),
    Row(
      "too large", "«# " + String(repeating: "x", count: 1_000_000),
      "the file is larger than 1 MB; what people write by hand is far smaller"),
    Row("binary", "a: b\nc: «\u{FFFD}\u{FFFD}", "this is not UTF-8 text"),
    Row("a NUL", "a: «\0", "the invisible control character U+0000 is not allowed"),
    Row(
      "an escape sequence", "a: x«\u{1B}[2J",
      "the invisible control character U+001B is not allowed"),
    Row(
      "text turned round", "a: é«\u{202E}cba",
      "the invisible control character U+202E is not allowed"),
    Row(
      "a mark in the middle", "a: b«\u{FEFF}",
      "the invisible control character U+FEFF is not allowed"),
    Row(
      "two marks", "\u{FEFF}«\u{FEFF}a: b", "the invisible control character U+FEFF is not allowed"),
    Row(
      "a non-character", "a: «\u{FFFE}", "the invisible control character U+FFFE is not allowed"),
  ]

  static let syntax = [
    Row(
      "a list without end", "a: [b, c\n«",
      "not readable as YAML: a comma is missing, or a bracket is not closed"
        + " (what begins in line 1)"),
    Row(
      "a quote without end", "a: \"b\nc: d\n«",
      "not readable as YAML: a quote is opened and never closed (what begins in line 1)"),
    Row(
      "a key inside a value", "a: b«: c\n",
      "not readable as YAML: a colon stands where none can; a text with a colon in it wants quotes,"
        + " and each key, also that of the line before, a blank behind its colon"),
    Row(
      "a tab before a key", "a:\n«\tb: c\n",
      "not readable as YAML: this cannot begin a text without quotes; a tab cannot indent"
        + " (what begins in line 2)"),
    Row(
      "half a playbook", "playbook: x\nversion\n«",
      "not readable as YAML: a line without a colon, where a key is wanted (what begins in line 2)"),
    Row("a key written twice", "«a: 1\nb: 2\na: 3\n", "the key 'a' stands twice in the same group"),
  ]

  static let references = [
    Row("an anchor", "a: «&x b", reference),
    Row("an alias", "a: b\nc: «*x\n", reference),
    Row("an alias as a key", "a: b\n«*x : c\n", reference),
    Row("an alias behind a quoted key", "{\"a\":«*x}", reference),
    Row("an alias behind a comma", "[a,«*x]", reference),
    Row("an anchor behind a dash", "- «&x a", reference),
    Row("an anchor behind a question mark", "? «&x a", reference),
    Row("an anchor behind a byte order mark", "\u{FEFF}«&x a", reference),
    Row("an anchor behind a lone carriage return", "# x\r«&x a", reference),
    Row("a tag", "a: «!!binary x", reference),
    Row("an anchor behind a document start", "--- «&x a", reference),
    Row("an anchor behind a text with a quote", "a: b\n  \"c\nd: «&x e", reference),
    Row("an anchor behind a block text", "a: |\n  *x\n  \"\nb: «&x c", reference),
    Row("a bomb of aliases", bomb, reference),
  ]

  static let depth = [
    Row(
      "flow", String(repeating: "[", count: 24) + "«" + String(repeating: "[", count: 100_000), deep
    ),
    Row(
      "groups", String(repeating: "{a: ", count: 24) + "«" + String(repeating: "{a: ", count: 9),
      deep),
    Row(
      "dashes", String(repeating: "- ", count: 24) + "«" + String(repeating: "- ", count: 100_000),
      deep),
    Row(
      "colons", String(repeating: ": ", count: 24) + "«" + String(repeating: ": ", count: 9_000),
      deep),
    Row(
      "questions", String(repeating: "? ", count: 24) + "«" + String(repeating: "? ", count: 9_000),
      deep),
    Row(
      "indented keys",
      (0..<30).map { String(repeating: " ", count: $0) + "a" + ($0 == 24 ? "«:\n" : ":\n") }
        .joined(),
      deep),
    Row(
      "behind a comment and a lone carriage return",
      "a: b # c\rd: " + String(repeating: "[", count: 23) + "«"
        + String(repeating: "[", count: 9_000),
      deep),
  ]

  @Test(arguments: content + syntax + references + depth)
  func `a file that cannot be read says so where it begins to go wrong`(_ row: Row) {
    let marked = Marked(row.marked)
    #expect(
      problems(in: marked.text, file: "x.yaml") == marked.expected([row.message], file: "x.yaml"))
  }

  static let harmless = [
    ("a byte order mark", "\u{FEFF}" + Sample.garden),
    ("Windows line ends", Sample.garden.replacing("\n", with: "\r\n")),
    ("old Macintosh line ends", Sample.garden.replacing("\n", with: "\r")),
    ("a document start and end", "---\n" + Sample.garden + "...\n"),
    ("a comment", "# & * ! [[[ {{{ \" '\n" + Sample.garden),
    (
      "stars and brackets within words",
      Sample.garden.replacing("The garden", with: "R&D *now* :-[ it's")
    ),
    (
      "stars on a line of their own",
      Sample.garden.replacing("The garden", with: "The\n  &more *now*")
    ),
    ("a block text", Sample.garden.replacing("The garden", with: "|\n    *x [[[ \"\n\n    &y")),
    ("a folded text", Sample.garden.replacing("The garden", with: ">-\n  *x [[[ \"\n\n  &y")),
    ("quotes over two lines", Sample.garden.replacing("The garden", with: "\"*x\n  \\\" &y [\"")),
    ("a doubled quote", Sample.garden.replacing("The garden", with: "'it''s [ &x'")),
  ]

  @Test(arguments: harmless)
  func `what is only unusual is accepted`(_ description: String, _ text: String) {
    #expect(problems(in: text) == [])
  }

  @Test func `an escape in double quotes cannot smuggle in a control character`() {
    let marked = Marked(
      Sample.garden.replacing("The garden", with: "«\"\\e[2J\"")
        .replacing("Practice", with: "«\"\\u202E\""))
    #expect(
      problems(in: marked.text)
        == marked.expected(
          [
            "the invisible control character U+001B is not allowed",
            "the invisible control character U+202E is not allowed",
          ], file: "garden.yaml"))
  }
}
