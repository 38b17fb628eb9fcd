import Foundation
import Testing

@testable import Shell

/// Lines that sentences tell people to type are lines that Rapport understands.
@Suite struct LineToTypeTests {
  /// What stands for a value in a line, by how the source names it.
  private static let samples = [
    "$0": "bcdfghjk",
    "screen.session.id": "bcdfghjk",
    "ballot.question": "mf1",
    "ballot.session": "bcdfghjk",
    "conversation.session.id": "bcdfghjk",
    "example": "isolation",
    "file.id": "case1",
    "first": "mf1",
    "id": "bcdfghjk",
    "labels.client": "C7",
    "labels.team": "north",
    "name": "late-starts",
    "next.id": "mf1",
    "number": "2",
    "numbers": "3 8 4 1 3 8",
    "output": "may.wave",
    "path": "late-starts.yaml",
    "place.address": "192.168.1.20",
    "prefix": "rapport ",
    "question.id": "mf1",
    "resuming": "workshop run half-hour --case case3 --tables 4 --video --step 3",
    "safety.id": "sf1",
    "session.id": "bcdfghjk",
    "sheet.file": "case1",
    "sheet.session": "bcdfghjk",
    "swap.new.id": "act-share-hours",
    "instead": " --instead 2",
    "which": " --continue bcdfghjk",
    "text": "3 8 4",
    "commitment.action": "act-share-hours",
    "table": "table1",
    "workshop.id": "half-hour",
  ]

  private struct Line: CustomTestStringConvertible {
    let file: String
    let text: String

    var testDescription: String { "\(file): \(text)" }
  }

  private static let lines: [Line] = {
    (try? Sources.shell())?.flatMap { file in
      file.text.matches(of: /\\\(type: "((?:[^"\\]|\\.)*?)"\)/).map { match in
        Line(file: file.name, text: filled(String(match.1)))
      }
    } ?? []
  }()

  private static func filled(_ text: String) -> String {
    text.replacing(/\\\(([^()]*(?:\([^()]*\))?[^()]*)\)/) { match in
      samples[String(match.1)] ?? "?\(match.1)?"
    }.replacing("\\\"", with: "\"")
  }

  @Test func `there are many of them`() { #expect(Self.lines.count > 100) }

  @Test(arguments: lines)
  private func `is understood`(_ line: Line) throws {
    #expect(!line.text.contains("?"), "say in samples what stands for \(line.text)")
    // At a question a slash begins a command.
    let words = TypedLine.words(of: line.text.droppingSlash)
    let isOutside = words.first == "rapport"
    let command =
      isOutside
      ? words.count == 1
        || CommandWords.parsed(Array(words.dropFirst()), below: RapportRoot.self) != nil
      : CommandWords.parsed(words, below: ShellRoot.self) != nil
    #expect(command, "\(line.file): \(line.text)")
  }
}
