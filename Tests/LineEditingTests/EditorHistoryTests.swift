import TestSupport
import Testing

struct EditorHistoryTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  private func start() throws -> Demo {
    try Demo(["DEMO_HISTORY": folder.file("history")])
  }

  @Test func `lines are there again after a new start`() throws {
    let first = try start()
    for line in ["one", "two", "one", " secret"] {
      first.terminal.send(line + "\r")
      first.gives("line <\(line)>")
    }
    first.quit()
    let second = try start()
    second.terminal.send("draft\u{1b}[A")
    second.sees(["> one"])
    second.terminal.send("\u{1b}[A")
    second.sees(["> two"])
    second.terminal.send("\u{1b}[B\u{1b}[B")
    second.sees(["> draft"])
    second.quit()
    #expect(folder.text(of: "history") == "one\ntwo\none\n")
  }

  @Test func `Ctrl-R finds a line, and Ctrl-C leaves the search at once`() throws {
    let demo = try start()
    for line in ["find me", "other"] {
      demo.terminal.send(line + "\r")
      demo.gives("line <\(line)>")
    }
    demo.terminal.send("\u{12}find")
    #expect(demo.terminal.shows { $0.lines.suffix(2) == ["> find me", "bck:find"] })
    demo.terminal.send("\u{3}")
    demo.gives("cancelled")
    demo.terminal.send("\u{12}find\u{1b}[D")
    #expect(demo.terminal.shows { $0.lines.last == "> find me" })
    demo.terminal.send("\r")
    demo.gives("line <find me>")
    demo.quit()
  }

  @Test func `a file that cannot be written leaves editing as it is`() throws {
    let demo = try Demo(["DEMO_HISTORY": folder.path + "/none/history"])
    demo.terminal.send("one\r")
    demo.gives("line <one>")
    demo.terminal.send("\u{1b}[A\r")
    demo.gives("line <one>")
    demo.quit()
  }
}
