import LineEditing
import Testing

struct TerminalModeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var environment = ["TERM": "xterm-256color"]
    var input = true
    var output = true
    var plain = false
    let mode: TerminalMode
  }

  static let all = TerminalMode(edits: true, colours: true, prompts: true)
  static let none = TerminalMode(edits: false, colours: false, prompts: false)
  static let noEditing = TerminalMode(edits: false, colours: true, prompts: true)
  static let noColours = TerminalMode(edits: true, colours: false, prompts: true)
  static let promptsOnly = TerminalMode(edits: false, colours: false, prompts: true)

  static let rows = [
    Row(testDescription: "a terminal", mode: all),
    Row(
      testDescription: "input from a pipe", input: false,
      mode: TerminalMode(edits: false, colours: true, prompts: false)),
    Row(testDescription: "output to a pipe", output: false, mode: none),
    Row(testDescription: "neither", input: false, output: false, mode: none),
    Row(testDescription: "a dumb terminal", environment: ["TERM": "dumb"], mode: promptsOnly),
    Row(testDescription: "no word on the terminal", environment: [:], mode: promptsOnly),
    Row(testDescription: "an empty TERM", environment: ["TERM": ""], mode: promptsOnly),
    Row(testDescription: "a shell in Emacs", environment: ["TERM": "emacs"], mode: promptsOnly),
    Row(
      testDescription: "inside Emacs", environment: ["TERM": "xterm", "INSIDE_EMACS": "29,comint"],
      mode: promptsOnly),
    Row(
      testDescription: "NO_COLOR", environment: ["TERM": "xterm", "NO_COLOR": "1"],
      mode: noColours),
    Row(
      testDescription: "an empty NO_COLOR", environment: ["TERM": "xterm", "NO_COLOR": ""],
      mode: all),
    Row(
      testDescription: "ACCESSIBLE", environment: ["TERM": "xterm", "ACCESSIBLE": "1"],
      mode: noEditing),
    Row(
      testDescription: "RAPPORT_ACCESSIBLE",
      environment: ["TERM": "xterm", "RAPPORT_ACCESSIBLE": "1"], mode: noEditing),
    Row(testDescription: "plain on request", plain: true, mode: promptsOnly),
  ]

  @Test(arguments: rows)
  func `the mode fits the terminal and the wishes`(_ row: Row) {
    let mode = TerminalMode.choose(
      environment: row.environment, inputIsTerminal: row.input, outputIsTerminal: row.output,
      plain: row.plain)
    #expect(mode == row.mode)
  }
}
