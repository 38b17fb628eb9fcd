import Foundation
import Playbooks
import Testing

/// docs/coverage.md: every fact, rule and study once, and every place named exists.
struct CoverageTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let page: String
  private let library: Library

  init() throws {
    page = try String(
      contentsOf: Self.root.appending(path: "docs/coverage.md"), encoding: .utf8)
    library = try Shipped.library()
  }

  /// The cells of all table rows whose first cell is such a code.
  private func rows(_ letter: Character) -> [(code: String, cells: [String])] {
    page.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let code = cells.first, line.hasPrefix("| "), code.first == letter,
        code.dropFirst().allSatisfy(\.isNumber), code.count >= 2
      else { return nil }
      return (code, Array(cells.dropFirst()))
    }
  }

  private func number(_ letter: String, _ number: Int, digits: Int) -> String {
    let text = String(number)
    return letter + String(repeating: "0", count: digits - text.count) + text
  }

  private func places(in cells: [String]) -> [String] {
    cells.flatMap { cell in
      cell.matches(of: /`([^`]+)`/).map { String($0.1) }
    }
  }

  private func exists(_ place: String) -> Bool {
    if place.contains("/") {
      return FileManager.default.fileExists(atPath: Self.root.appending(path: place).path)
    }
    if place == "everyday-chances" { return !library.everydayChances.isEmpty }
    return library.kind(of: place) != nil || place == "outside-view"
  }

  @Test func `every fact stands there once`() {
    #expect(rows("S").map(\.code).sorted() == (1...183).map { number("S", $0, digits: 3) })
  }

  @Test func `a fact has a place, or a reason for having none`() {
    for row in rows("S") {
      let isLeftOut = ["S012", "S082", "S149", "S183"].contains(row.code)
      #expect(isLeftOut || !places(in: row.cells).isEmpty, "\(row.code)")
      #expect(row.cells.count == 2 && row.cells.allSatisfy { !$0.isEmpty }, "\(row.code)")
    }
  }

  @Test func `every rule of the method and every flag stands there once, with a place`() {
    let rules = (1...32).filter { $0 != 25 }.map { number("R", $0, digits: 2) }
    #expect(rows("R").map(\.code) == rules)
    for row in rows("R") { #expect(!places(in: row.cells).isEmpty, "\(row.code)") }
    #expect(rows("F").map(\.code) == (1...9).map { "F\($0)" })
  }

  @Test func `every place named there exists`() {
    for row in rows("S") + rows("R") + rows("F") {
      for place in places(in: row.cells) { #expect(exists(place), "\(row.code): \(place)") }
    }
  }

  @Test func `every code a playbook cites is explained`() {
    let known = Set((rows("S") + rows("R") + rows("E")).map(\.code))
    for playbook in library.playbooks {
      for match in playbook.text.matches(of: /\b([SRE]\d{2,3})\b/) {
        #expect(known.contains(String(match.1)), "\(playbook.id): \(match.1)")
      }
    }
  }

  @Test func `every study is cited somewhere`() {
    let text = library.playbooks.map(\.text).joined()
    for row in rows("E") { #expect(text.contains(row.code), "\(row.code)") }
  }

  @Test func `every study has words for a reader, with the name and the year of the table`() {
    let words = library.sources.filter { $0.key.count > 1 }
    #expect(words.keys.sorted() == rows("E").map(\.code))
    for row in rows("E") {
      guard let text = words[row.code], let study = row.cells.first else { continue }
      if let year = text.firstMatch(of: /\d{4}/) { #expect(study.contains(year.0), "\(row.code)") }
      if let name = text.firstMatch(of: /^research: ([A-Z]\p{L}+( Jong)?) (and|\()/) {
        #expect(study.hasPrefix(name.1), "\(row.code)")
      }
    }
    #expect(library.sources["S"] != nil && library.sources["R"] != nil)
  }

  @Test func `who may say "I don't know" is told how to find out`() {
    // About oneself there is nothing to find out.
    for question in library.questions where question.kind != .check && !question.isSoft {
      let speaks = question.options.contains { !$0.marks.isEmpty }
      guard speaks, question.options.contains(where: \.isUnsure) else { continue }
      #expect(question.findOut != nil, "\(question.id)")
    }
  }

  @Test func `figures we could not check say so`() {
    for symptom in library.symptoms {
      guard let rate = symptom.baseRate, rate.source.contains("as reported there") else {
        continue
      }
      #expect(
        rate.text.contains("could not check") || rate.text.contains("could not find"),
        "\(symptom.id)")
    }
    let all = library.playbooks.map(\.text).joined()
    #expect(!all.contains("58% more") && !all.contains("by 58%"))
  }
}
