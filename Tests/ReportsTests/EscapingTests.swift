import Testing

@testable import Reports

/// A quote with an accent upon it is one letter, and ends an attribute or a cell all the same.
struct EscapingTests {
  @Test(arguments: [
    ("a\"b", "a&quot;b"), ("\"\u{301} onload=x", "&quot;\u{301} onload=x"),
    ("<\u{338}b>", "&lt;\u{338}b&gt;"), ("'&", "&#39;&amp;"),
  ])
  func `no text ends an attribute`(_ text: String, _ expected: String) {
    let markup = Markup.element("p", [("title", text)], .text(text))
    #expect(markup.text == "<p title=\"\(expected)\">\(expected)</p>")
  }

  @Test func `no text ends a value of a calendar`() {
    #expect(CalendarText.escaped("a;\u{301}b,\n\\") == "a\\;\u{301}b\\,\\n\\\\")
  }

  @Test func `no text ends a cell`() {
    #expect(CSVText.text(of: [["say \"\u{301}yes"]]) == "\"say \"\"\u{301}yes\"\r\n")
  }
}
