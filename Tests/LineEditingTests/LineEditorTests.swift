import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// One line on a terminal, as a person sees it.
struct LineEditorTests {
  @Test func `Ctrl-C drops the line and asks again`() throws {
    let demo = try Demo()
    demo.terminal.send("partial")
    demo.sees(["> partial"])
    demo.terminal.send("\u{3}")
    demo.sees(["> partial^C", "cancelled", ">"])
    demo.terminal.send("héllo 日本\r")
    demo.gives("line <héllo 日本>")
    demo.quit()
  }

  @Test func `Ctrl-C in the first of three rows leaves all of them`() throws {
    let demo = try Demo(columns: 20)
    demo.terminal.send(String(repeating: "abcdefghij", count: 5) + "\u{1}")
    #expect(demo.terminal.shows { $0.lines.count == 3 && $0.row == 0 && $0.column == 2 })
    demo.terminal.send("\u{3}")
    let rows = ["> abcdefghijabcdefgh", "ijabcdefghijabcdefgh", "ijabcdefghij^C"]
    demo.sees(rows + ["cancelled", ">"])
    demo.quit()
  }

  @Test func `Ctrl-D on an empty line is the end`() throws {
    let demo = try Demo()
    demo.terminal.send("\u{4}")
    #expect(demo.terminal.expect("end"))
    #expect(demo.terminal.wait() == 0)
    #expect(demo.terminal.isCooked)
    #expect(demo.terminal.screen.lines == [">", "end"])
  }

  @Test func `Ctrl-D in a text deletes to the right`() throws {
    let demo = try Demo()
    demo.terminal.send("abc\u{1}\u{4}\r")
    demo.gives("line <bc>")
    demo.quit()
  }

  @Test func `Ctrl-D right after the start is not lost`() throws {
    for _ in 0..<10 {
      let demo = try Demo()
      demo.terminal.send("\u{4}")
      #expect(demo.terminal.wait() == 0)
    }
  }

  @Test func `a pasted text of two lines is one line`() throws {
    let demo = try Demo()
    demo.terminal.send("\u{1b}[200~one\r\ntwo\u{7}\u{1b}[201~")
    demo.sees(["> one two"])
    demo.terminal.send("\r")
    demo.gives("line <one two>")
    demo.quit()
  }

  @Test func `a pasted line of 100 kB comes whole`() throws {
    let demo = try Demo()
    let text = String(repeating: "0123456789", count: 10_000)
    demo.terminal.send("\u{1b}[200~" + text + "\u{1b}[201~\r")
    demo.gives("line of 100000")
    demo.quit()
  }

  @Test func `a million typed characters come whole, and soon`() throws {
    let demo = try Demo()
    demo.terminal.send(String(repeating: "0123456789", count: 100_000))
    demo.terminal.send("\r")
    #expect(demo.terminal.expect("line of 1000000", timeout: 30))
    demo.quit()
  }

  @Test func `bytes that are no text do no harm`() throws {
    let demo = try Demo()
    demo.terminal.send(bytes: [0x61, 0x00, 0xff, 0xc3, 0x62, 0xf0, 0x9f, 0x1b, 0x5b, 0x0d])
    demo.gives("line <a\u{fffd}\u{fffd}b\u{fffd}\u{fffd}>")
    demo.quit()
  }

  @Test func `Ctrl-L clears the screen and keeps the line`() throws {
    let demo = try Demo()
    demo.terminal.send("one\rtwo\u{1b}[D\u{c}")
    demo.sees(["cleared", "> two"])
    demo.terminal.send("X\r")
    demo.gives("line <twXo>")
    demo.quit()
  }

  @Test func `a long line in a terminal of 20 by 5 comes whole`() throws {
    let demo = try Demo(["DEMO_STYLED": "\u{1b}[1m>\u{1b}[0m "], rows: 5, columns: 20)
    let text = String(repeating: "abcdefghi ", count: 15)
    demo.terminal.send(text + "end")
    #expect(demo.terminal.shows { $0.lines.last?.hasSuffix("end") == true })
    demo.terminal.send("\u{1}\u{5}!\u{7f}")
    #expect(demo.terminal.shows { $0.row == 4 && $0.lines.last?.hasSuffix("end") == true })
    demo.terminal.send("\r")
    #expect(demo.terminal.shows { $0.lines.joined().hasSuffix("abcdefghi end>>") })
    demo.quit()
  }

  @Test func `keys pressed by habit do nothing to what is typed`() throws {
    let demo = try Demo()
    demo.terminal.send("one\r")
    demo.gives("line <one>")
    // Ctrl-S saves elsewhere and stops some terminals, Ctrl-R reloads, Ctrl-Q and Ctrl-V quote.
    demo.terminal.send("\u{13}a\u{13}b\u{12}c\u{11}\u{16}d\r")
    demo.gives("line <abcd>")
    demo.quit()
  }

  @Test func `unknown function keys type nothing`() throws {
    let demo = try Demo()
    demo.terminal.send("a\u{1b}[24~\u{1b}[1;2Pb\r")
    demo.gives("line <ab>")
    demo.quit()
  }
}
