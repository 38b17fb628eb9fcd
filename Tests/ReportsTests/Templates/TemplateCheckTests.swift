internal import Playbooks
import Testing

@testable import Reports

/// A template with a name that does not exist is refused, with its place.
@Suite struct TemplateCheckTests {
  private static let step = TemplateNames<String>([
    .text("title") { $0 }, .textIfAny("by") { _ in nil },
  ])
  private static let names = TemplateNames<[String]>([
    .text("heading") { _ in "What" }, .list("steps", step) { $0 },
    .group("first", step, \.first), .texts("words") { _ in ["a", "b"] },
    .flag("isNew") { _ in false },
  ])

  private func filled(_ text: String, _ steps: [String] = ["walk", "<run>"]) throws -> String {
    try Template(.html, text: text, file: "mine").filled(with: steps, Self.names)
  }

  @Test(arguments: [
    (
      "{{heading}}: {{#steps}}{{title}}{{^last()}}, {{/last()}}{{/steps}}",
      "What: walk, &lt;run&gt;"
    ),
    ("{{#steps}}{{heading}} {{{title}}} {{/steps}}", "What walk What <run> "),
    ("{{first.title}}{{#first}}{{#title}} {{.}}{{/title}}{{/first}}", "walk walk"),
    ("{{#hasSteps}}yes{{/hasSteps}}{{^isNew}} no{{/isNew}}", "yes no"),
    ("{{#hasWords}}{{#reversed(words)}}{{.}}{{/reversed(words)}}{{/hasWords}}", "ba"),
    ("{{=<% %>=}}<%heading%> {{titel}}<%! titel %>", "What {{titel}}"),
    ("{{uppercased(heading)}} {{ heading }}", "WHAT What"),
    ("{{#reversed(steps)}}{{title}} {{whatever}}{{/reversed(steps)}}", "&lt;run&gt; walk "),
  ])
  func `names that exist are filled in`(_ text: String, _ filled: String) throws {
    #expect(try self.filled(text) == filled)
  }

  @Test(arguments: [
    "\"\u{301} onload=x", "<\u{338}b>", "&\u{301}lt;", "'\u{301}", ">\u{338}",
    "\u{D4E}<img src=x>", "\u{600}\"x", "\u{600}&\u{301}", "\u{D4E}\u{600}'\u{301}",
  ])
  func `no text begins or ends an element, with an accent upon what would, or a sign before it`(
    _ text: String
  ) throws {
    let page = try filled("{{#steps}}{{title}}{{/steps}}", [text])
    #expect(!page.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) }, "\(page)")
    #expect(page.matches(of: /&(?!#?\w+;)/).isEmpty, "\(page)")
  }

  @Test(arguments: [
    ("{{heding}}", "1:1", "nothing is called 'heding' here (did you mean 'heading'?)"),
    ("a\n b {{title}}", "2:4", "nothing is called 'title' here"),
    (
      "{{#steps}}{{titel}}{{/steps}}", "1:11",
      "nothing is called 'titel' here (did you mean 'title'?)"
    ),
    ("{{#step}}{{title}}{{/step}}", "1:1", "nothing is called 'step' here (did you mean 'steps'?)"),
    (
      "{{^hasStep}}{{/hasStep}}", "1:1",
      "nothing is called 'hasStep' here (did you mean 'hasSteps'?)"
    ),
    ("{{first.text}}", "1:1", "nothing is called 'first.text' here"),
    ("{{steps.title}}", "1:1", "nothing is called 'steps.title' here"),
    (
      "a {{steps}}", "1:3",
      "'steps' is no text; {{#steps}} and {{/steps}} go around what is written of it"
    ),
    (
      "{{first}}", "1:1",
      "'first' is no text; {{#first}} and {{/first}} go around what is written of it"
    ),
    (
      "{{hasSteps}}", "1:1",
      "'hasSteps' is no text but yes or no; {{#hasSteps}} and {{/hasSteps}} go around what is written of it"
    ),
    ("{{&uppercased(titel)}}", "1:1", "nothing is called 'titel' here"),
    ("{{=<% %>=}}\n<%#isNew%><%new%><%/isNew%>", "2:11", "nothing is called 'new' here"),
    ("{{> head}}", "1:1", "no other file is put in; its text has to stand here"),
  ])
  func `a name that does not exist is told with its place and the nearest`(
    _ text: String, _ place: String, _ message: String
  ) throws {
    let problems = try #require(throws: Problems.self) { try filled(text) }
    #expect(problems.all.map(\.description) == ["mine:\(place): error: \(message)"])
  }

  @Test func `every such name is told`() throws {
    let problems = try #require(throws: Problems.self) {
      try filled("{{a1}}\n{{#steps}}{{b2}}{{/steps}}")
    }
    #expect(problems.all.map(\.place.line) == [1, 2])
  }

  @Test func `a mistake in Mustache comes first`() throws {
    let problems = try #require(throws: Problems.self) { try filled("{{titel}}{{#steps}}") }
    #expect(problems.all.count == 1)
    #expect(problems.all.first?.message.contains("never ended") == true)
  }
}
