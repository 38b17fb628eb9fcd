import Playbooks
import ShippedPlaybooks
import Testing

/// Run sheets: what their files may hold, and what becomes of them.
struct WorkshopTests {
  private static let sample = """
    workshop: short
    version: 1
    title: Short
    about: A short one
    minutes: 12
    case: case1
    steps:
      - title: Welcome
        minutes: 2
        room: No names
        say: ["Welcome to {title}"]
      - title: Work
        minutes: 10
        room: Guess
        say: "Work"
        listen-for: [Silence]
        type: ["cases play {case} --tables {tables}", reveal]
        if-late: Leave it out
    """

  private func problems(in text: String) -> [String] {
    do throws(Problems) {
      _ = try Workshop(yaml: text, file: "short.yaml")
      return []
    } catch {
      return error.all.map(\.description)
    }
  }

  private static func changing(_ old: String, _ new: String) -> String {
    precondition(sample.contains(old))
    return sample.replacing(old, with: new)
  }

  static let rows: [(String, [String])] = [
    (
      changing("minutes: 12", "minutes: «13"),
      ["the steps take 12 minutes together, not 13"]
    ),
    (
      changing("Welcome to {title}", "Welcome to {titel}").replacing("[\"Wel", with: "[«\"Wel"),
      ["'say' knows no '{titel}' (did you mean 'title'?); it may hold {case}, {title} and {tables}"]
    ),
    (
      changing("case: case1\n", "").replacing("workshop: short", with: "workshop: «short"),
      ["step 1 works on a case, and the workshop names none: case: case1"]
    ),
    (
      changing("room: Guess", "«rooom: Guess\n    room: Guess"),
      [
        "a step has no key 'rooom' (did you mean 'room'?)"
      ]
    ),
    (
      changing("minutes: 2\n", "minutes: «0\n"),
      [
        "'minutes' wants a whole number from 1 to 240, not '0'"
      ]
    ),
    (
      changing("if-late: Leave", "from-case: «wrong-turn\n    if-late: Leave"),
      [
        "'from-case' wants wrong-turns, discuss, not 'wrong-turn' (did you mean 'wrong-turns'?)"
      ]
    ),
  ]

  @Test(arguments: rows)
  func `what is wrong is told with its place`(_ text: String, _ messages: [String]) {
    let marked = Marked(text)
    #expect(problems(in: marked.text) == marked.expected(messages, file: "short.yaml"))
  }

  @Test func `names in braces are filled in, and minutes run on`() throws {
    let sheet = RunSheet(
      try Workshop(yaml: Self.sample, file: "short.yaml"), file: nil, tables: 5)
    #expect(sheet.steps.map { [$0.start, $0.end] } == [[0, 2], [2, 12]])
    #expect(sheet.steps[1].type.map(\.text) == ["cases play  --tables 5", "reveal"])
    #expect(sheet.steps[1].type.map(\.place.line) == [17, 17])
  }

  @Test func `the shipped ones have no problems, and their minutes add up`() throws {
    let workshops = try shippedPlaybooks.filter { $0.kind == .workshop }.map {
      try Workshop(yaml: $0.text, file: $0.file)
    }
    #expect(workshops.map(\.minutes).sorted() == [20, 30, 60, 60, 90, 90])
    for workshop in workshops {
      #expect(workshop.steps.map(\.minutes).reduce(0, +) == workshop.minutes)
      #expect(!workshop.prepare.isEmpty && workshop.people != nil)
    }
  }

  @Test func `their case adds its wrong turns and its questions`() throws {
    let text = try #require(shippedPlaybooks.first { $0.file == "workshops/half-hour.yaml" }).text
    let workshop = try Workshop(yaml: text, file: "half-hour.yaml")
    let library = try Shipped.library()
    for source in shippedPlaybooks where source.kind == .file {
      let file = try CaseFile(yaml: source.text, file: source.file, library: library)
      let sheet = RunSheet(workshop, file: file, tables: 4)
      let said = sheet.steps.flatMap(\.say)
      #expect(!file.discuss.isEmpty && file.discuss.allSatisfy(said.contains))
      let heard = sheet.steps.flatMap(\.listenFor).joined(separator: "\n")
      #expect(!file.wrongTurns.isEmpty && file.wrongTurns.allSatisfy { heard.contains($0.but) })
      #expect(
        sheet.steps.flatMap(\.type).contains { $0.text == "cases play \(file.id) --tables 4" })
    }
  }
}
