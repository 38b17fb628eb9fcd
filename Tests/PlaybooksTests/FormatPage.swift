import Foundation
@testable import Playbooks

/// A page of docs that describes a format, taken apart.
struct FormatPage {
  let text: String

  init(_ name: String = "playbook-format.md") throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    text = try String(contentsOf: root.appending(path: "docs/\(name)"), encoding: .utf8)
  }

  /// What stands under a heading, down to the next one.
  func section(_ heading: String) -> String? {
    let parts = text.components(separatedBy: "\n## ").flatMap {
      $0.components(separatedBy: "\n### ")
    }
    return parts.first { $0.hasPrefix(heading + "\n") }.map {
      String($0.dropFirst(heading.count + 1))
    }
  }

  /// The first block of YAML: the worked example.
  var example: String { FormatPage.block(in: text) ?? "" }

  /// The first block of YAML in a text.
  static func block(in text: String) -> String? {
    text.components(separatedBy: "```yaml\n").dropFirst().first?
      .components(separatedBy: "```").first
  }

  /// The code in the cells of a table's rows, row by row; cells without code are left out.
  static func code(in section: String) -> [[String]] {
    section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).map { row in
      row.split(separator: " | ").compactMap { cell in
        let parts = cell.components(separatedBy: "`")
        return parts.count >= 3 ? parts[1] : nil
      }
    }
  }

  // MARK: Keys

  /// The table a shape must have on the page.
  static func table(of shape: Shape) -> String {
    let rows = shape.fields.map { field in
      "| `\(field.key)` | \(field.isRequired ? "yes" : "") | \(words(field.kind)) | \(field.about) |"
    }
    return (["| key | needed | holds | meaning |", "| --- | --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }

  private static func words(_ kind: Shape.Kind) -> String {
    switch kind {
    case .text: "text"
    case .identifier: "id"
    case .fact: "`true` or a word"
    case .condition: "condition"
    case .flag: "`true` or `false`"
    case .number(let range): "number, \(short(range.lowerBound)) to \(short(range.upperBound))"
    case .whole(let range): "whole number, \(range.lowerBound) to \(range.upperBound)"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .mark: "mark"
    case .list(.group): "list of groups"
    case .list(let element): "one or a list: \(words(element))"
    case .table(.group): "id: group"
    case .table(let element): "id: \(words(element))"
    case .group: "group"
    case .either(_, .group(let shape)) where shape.name == Wording.shape.name: "text or forms"
    case .either(let first, _): words(first) + "; or a group"
    }
  }

  private static func short(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  /// Told apart from their kind or in a section of their own, not at each key.
  private static let shared = [Question.asideShape.name, Wording.shape.name]

  /// Every shape with the path of keys that leads to it; what many keys share is left out.
  static func shapes(_ shape: Shape = Playbook.shape, at path: String = "") -> [(String, Shape)] {
    [(path, shape)]
      + shape.fields.flatMap { field -> [(String, Shape)] in
        guard let inner = group(in: field.kind), !shared.contains(inner.name) else {
          return []
        }
        return shapes(inner, at: path.isEmpty ? field.key : "\(path), \(field.key)")
      }
  }

  private static func group(in kind: Shape.Kind) -> Shape? {
    switch kind {
    case .group(let shape): shape
    case .list(let element), .table(let element): group(in: element)
    case .either(let first, let second): group(in: first) ?? group(in: second)
    default: nil
    }
  }
}
