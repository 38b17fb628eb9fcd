import Testing

/// Tables of answers, as spreadsheets and people write them.
@Suite struct TableTests {
  private func run(_ table: String) throws -> Run {
    let home = try Home()
    return try Run(
      ["playbooks", "simulate", "--responses", home.write(table, to: "t.csv")], in: home)
  }

  /// Each holds one person, however it is written.
  @Test(arguments: [
    "cx-size,mf1\nb,d\n", "\u{FEFF}cx-size,mf1\r\nb,d", "cx-size,mf1\rb,d\r", "cx-size;mf1\nb;d\n",
    "cx-size\tmf1\nb\td\n", "sep=;\r\ncx-size;mf1\r\nb;d\r\n", " cx-size , mf1\n b , d \n",
    "cx-size,mf1\nb,d\n\n\n", "cx-size,mf1\nb,d\n,\n", "cx-size,mf1,\nb,d,\n",
    "\"cx-size\",\"mf1\"\n\"b\" ,d\n", "cx-size,cx-shock\nb,a;c\n", "cx-size;cx-shock\nb;\"a;c\"\n",
  ])
  func `is one person`(_ table: String) throws {
    let run = try run(table)
    #expect(run.output.hasPrefix("1 rows,"), "\(run.errors)")
  }

  @Test(arguments: [
    ("mf1,mf1\na,d", "1:5: error: the column 'mf1' stands twice; only one can be meant"),
    ("mf1,mf2\na,d,a", "2:1: error: this row has 3 cells and the first line 2, so nobody"),
    ("mf1,mf2\na,d\na", "3:1: error: this row has 1 cell and the first line 2, so nobody"),
    ("mf1,\na,d", "2:3: error: the first line has no name for this column"),
    ("mf1\n\"a", "2:1: error: the quote that begins this cell is never closed"),
    ("mf1\na\"b", "2:2: error: a quote stands in the middle of a cell"),
    ("mf1,mf2\n\"a\"b,c", "2:4: error: something stands behind the quote"),
    ("mf1,mf2\n\"a\nb\",z", "3:4: error: 'mf2' has no option 'z'"),
    ("cx-shock\n\"a, c\"", "several are joined by ;, as a;c"),
    ("MF1\na", "(did you mean 'mf1'?)"),
    ("mf1\n\u{FF42}", "(\u{FF42} only looks like b)"),
    ("concern,mf1\na\u{0}\u{202E}b,d", "There is no concern \"a\u{2400}\u{FFFD}b\"."),
    ("since,mf1\n\"a\nb\",d", "a b is none of two-weeks, month"),
  ])
  func `is told where it does not fit`(_ table: String, _ words: String) throws {
    let run = try run(table)
    #expect(run.code == 65)
    #expect(run.errors.contains(words), "\(run.errors)")
  }
}
