import LineEditing
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

struct PlainLineReaderTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let lines: [String]

    init(_ description: String, _ bytes: [UInt8], _ lines: [String]) {
      testDescription = description
      self.bytes = bytes
      self.lines = lines
    }

    init(_ description: String, _ text: String, _ lines: [String]) {
      self.init(description, Array(text.utf8), lines)
    }
  }

  static let rows = [
    Row("nothing", "", []),
    Row("an empty line", "\n", [""]),
    Row("lines of two systems", "one\r\ntwo\nthree\r\n", ["one", "two", "three"]),
    Row("a last line without a break", "one\nlast é", ["one", "last é"]),
    Row("a carriage return within", "a\rb\n", ["a\rb"]),
    Row("a byte order mark", "\u{feff}one\n\u{feff}two\n", ["one", "\u{feff}two"]),
    Row("NUL", [0x61, 0x00, 0x62, 0x0a], ["a\u{fffd}b"]),
    Row("a byte that is no text", [0x61, 0xff, 0x0a], ["a\u{fffd}"]),
  ]

  @Test(arguments: rows)
  func `a pipe gives its lines`(_ row: Row) {
    let pipe = Pipe()
    pipe.fill(row.bytes)
    let reader = PlainLineReader(input: pipe.readEnd, prompts: false)
    for line in row.lines { #expect(reader.read(LineRequest(prompt: "? ")) == .line(line)) }
    #expect(reader.read(LineRequest(prompt: "? ")) == .end)
    #expect(reader.read(LineRequest(prompt: "? ")) == .end)
  }

  @Test func `a line of a million characters takes no time`() throws {
    let folder = try Folder()
    let line = String(repeating: "a", count: 1_000_000)
    try folder.write(line + "\nnext\n", to: "lines")
    let descriptor = open(folder.file("lines"), O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    let reader = PlainLineReader(input: descriptor, prompts: false)
    let time = ContinuousClock().measure {
      #expect(reader.read(LineRequest(prompt: "")) == .line(line))
    }
    #expect(reader.read(LineRequest(prompt: "")) == .line("next"))
    #expect(time < .seconds(2 * Sanitizers.patience))
  }

  @Test func `no prompt goes into a pipe`() {
    let input = Pipe()
    let output = Pipe()
    input.fill(Array("a\n".utf8))
    let reader = PlainLineReader(
      input: input.readEnd, output: output.writeEnd, prompts: false)
    #expect(reader.read(LineRequest(prompt: "? ")) == .line("a"))
    output.closeWriteEnd()
    #expect(output.text() == "")
  }

  @Test func `a person is prompted, and an empty line is one`() {
    let input = Pipe()
    let output = Pipe()
    input.fill(Array("\n".utf8))
    let reader = PlainLineReader(
      input: input.readEnd, output: output.writeEnd, prompts: true)
    #expect(reader.read(LineRequest(prompt: "Name? ")) == .line(""))
    output.closeWriteEnd()
    #expect(output.text() == "Name? ")
  }

  @Test func `what cannot be read is told`() {
    let reader = PlainLineReader(input: 987, prompts: false)
    #expect(reader.read(LineRequest(prompt: "")) == .failed(errno: EBADF))
  }
}
