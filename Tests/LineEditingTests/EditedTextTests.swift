import Testing

@testable import LineEditing

struct EditedTextTests {
  private func text(_ before: String, _ after: String = "") -> EditedText {
    let scalars = Array((before + after).unicodeScalars)
    return EditedText(scalars: scalars, cursor: before.unicodeScalars.count)
  }

  @Test func `a character counts with all its marks`() {
    let edited = text("ae\u{301}", "👨‍👩‍👧b")
    #expect(edited.lengthBefore == 2)
    #expect(edited.lengthAfter == 5)  // three people and two joiners
    #expect(text("").lengthBefore == 0)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let before: String
    var after = ""
    let cursorRow: Int
    let lastRow: Int
  }

  static let rows = [
    Row(testDescription: "nothing", before: "", cursorRow: 0, lastRow: 0),
    Row(testDescription: "one short of the edge", before: "1234567", cursorRow: 0, lastRow: 0),
    Row(testDescription: "a full row wraps at once", before: "12345678", cursorRow: 1, lastRow: 1),
    Row(
      testDescription: "the cursor in the first of three", before: "1",
      after: "2345678901234567890", cursorRow: 0, lastRow: 2),
    Row(
      testDescription: "a search on a row of its own", before: "one\nbck:on", cursorRow: 1,
      lastRow: 1),
  ]

  @Test(arguments: rows)
  func `rows are counted from a prompt of 2 in 10 columns`(_ row: Row) {
    let edited = text(row.before, row.after)
    #expect(edited.cursorRow(promptWidth: 2, columns: 10) == row.cursorRow)
    #expect(edited.lastRow(promptWidth: 2, columns: 10) == row.lastRow)
  }

  @Test func `a search is told from a text that looks like one`() {
    #expect(text("one\nbck:on").isSearch)
    #expect(text("one\nfwd:").isSearch)
    #expect(!text("bck: one").isSearch)
  }
}
