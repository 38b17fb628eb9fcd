import LineEditing
import Testing

struct TerminalModeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var environment = ["TERM": "xterm-256color"]
    var input = true
    var output = true
    var abilities = TerminalAbilities.all
    var isPlain = false
    let mode: TerminalMode
  }

  static let all = TerminalMode(edits: true, styles: .styles, prompts: true)
  static let none = TerminalMode(edits: false, styles: [], prompts: false)
  static let noStyles = TerminalMode(edits: true, styles: [], prompts: true)
  static let promptsOnly = TerminalMode(edits: false, styles: [], prompts: true)
  static let plain = TerminalMode(edits: false, styles: [], prompts: true, isPlain: true)

  static let rows = [
    Row(testDescription: "a terminal", mode: all),
    Row(
      testDescription: "input from a pipe", input: false,
      mode: TerminalMode(edits: false, styles: .styles, prompts: false)),
    Row(testDescription: "output to a pipe", output: false, mode: none),
    Row(testDescription: "neither", input: false, output: false, mode: none),
    Row(testDescription: "a dumb terminal", environment: ["TERM": "dumb"], mode: promptsOnly),
    Row(testDescription: "no word on the terminal", environment: [:], mode: promptsOnly),
    Row(testDescription: "an empty TERM", environment: ["TERM": ""], mode: promptsOnly),
    Row(testDescription: "a shell in Emacs", environment: ["TERM": "emacs"], mode: promptsOnly),
    Row(
      testDescription: "inside Emacs", environment: ["TERM": "xterm", "INSIDE_EMACS": "29,comint"],
      mode: promptsOnly),
    Row(testDescription: "an unknown terminal", abilities: [], mode: promptsOnly),
    Row(
      testDescription: "one with bold alone", abilities: [.moves, .bold],
      mode: TerminalMode(edits: true, styles: .bold, prompts: true)),
    Row(
      testDescription: "NO_COLOR", environment: ["TERM": "xterm", "NO_COLOR": "1"],
      mode: noStyles),
    Row(
      testDescription: "an empty NO_COLOR", environment: ["TERM": "xterm", "NO_COLOR": ""],
      mode: all),
    Row(
      testDescription: "ACCESSIBLE", environment: ["TERM": "xterm", "ACCESSIBLE": "1"],
      mode: plain),
    Row(
      testDescription: "RAPPORT_ACCESSIBLE",
      environment: ["TERM": "xterm", "RAPPORT_ACCESSIBLE": "1"], mode: plain),
    Row(testDescription: "plain on request", isPlain: true, mode: plain),
  ]

  @Test(arguments: rows)
  func `the mode fits the terminal and the wishes`(_ row: Row) {
    let mode = TerminalMode.choose(
      environment: row.environment, inputIsTerminal: row.input, outputIsTerminal: row.output,
      abilities: row.abilities, plain: row.isPlain)
    #expect(mode == row.mode)
  }
}
