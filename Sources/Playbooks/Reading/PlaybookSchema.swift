/// The form of a playbook as a JSON Schema, with which editors complete keys and mark errors.
///
/// Made from the tables the reader itself uses; names and conditions across playbooks are beyond a
/// schema, `rapport playbooks check` looks at those.
package enum PlaybookSchema {
  /// JSON Schema, draft 2020-12; two spaces a level, keys in the order of the documentation.
  package static var json: String {
    let schema = JSONText.object(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        ("title", .text("Rapport playbook")),
      ] + object(Playbook.shape))
    return schema.written(at: 0) + "\n"
  }

  private static func object(_ shape: Shape) -> [(String, JSONText)] {
    let properties = shape.fields.map { field in
      (field.key, JSONText.object([("description", .text(field.about))] + schema(of: field.kind)))
    }
    return [
      ("type", .text("object")),
      ("additionalProperties", .word("false")),
      ("required", .list(shape.fields.filter(\.isRequired).map { .text($0.key) })),
      ("properties", .object(properties)),
    ]
  }

  private static func schema(of kind: Shape.Kind) -> [(String, JSONText)] {
    switch kind {
    case .text: [("type", .text("string")), ("pattern", .text("\\S"))]
    case .identifier: [("type", .text("string")), ("pattern", .text(Identifiers.pattern))]
    case .fact:
      [("anyOf", .list([.object(schema(of: .identifier)), .object([("type", .text("boolean"))])]))]
    case .condition:
      [("type", .text("string")), ("pattern", .text("^[A-Za-z0-9_<>!=(),\\s-]+$"))]
    case .flag: [("type", .text("boolean"))]
    case .number(let range):
      limits("number", "\(range.lowerBound)", "\(range.upperBound)")
    case .whole(let range): limits("integer", "\(range.lowerBound)", "\(range.upperBound)")
    case .word(let words): [("enum", .list(words.map { .text($0) }))]
    case .mark:
      [
        (
          "anyOf",
          .list([
            .object([("enum", .list(Mark.written.map { .text($0) }))]),
            .object(limits("number", "-10", "10")),
          ])
        )
      ]
    case .list(let element):
      [("anyOf", .list([.object(schema(of: element)), .object(list(of: element))]))]
    case .table(let element): table(of: element)
    case .group(let shape): object(shape)
    case .either(let first, let second):
      [("anyOf", .list([.object(schema(of: first)), .object(schema(of: second))]))]
    }
  }

  private static func limits(
    _ type: String, _ least: String, _ most: String
  )
    -> [(String, JSONText)]
  {
    [("type", .text(type)), ("minimum", .word(least)), ("maximum", .word(most))]
  }

  private static func list(of element: Shape.Kind) -> [(String, JSONText)] {
    [
      ("type", .text("array")), ("minItems", .word("1")),
      ("items", .object(schema(of: element))),
    ]
  }

  private static func table(of element: Shape.Kind) -> [(String, JSONText)] {
    [
      ("type", .text("object")),
      ("propertyNames", .object([("pattern", .text(Identifiers.pattern))])),
      ("additionalProperties", .object(schema(of: element))),
    ]
  }
}

/// JSON to write, its keys in the order given.
private indirect enum JSONText {
  case text(String)
  /// A number or `true`, as it stands.
  case word(String)
  case list([JSONText])
  case object([(String, JSONText)])

  func written(at depth: Int) -> String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .word(let word): word
    case .list(let elements):
      JSONText.lines("[", elements.map { $0.written(at: depth + 1) }, "]", at: depth)
    case .object(let entries):
      JSONText.lines(
        "{", entries.map { JSONText.quoted($0) + ": " + $1.written(at: depth + 1) }, "}",
        at: depth)
    }
  }

  private static func lines(
    _ open: String, _ parts: [String], _ close: String, at depth: Int
  )
    -> String
  {
    guard !parts.isEmpty else { return open + close }
    let indent = "\n" + String(repeating: "  ", count: depth)
    return open + parts.map { indent + "  " + $0 }.joined(separator: ",") + indent + close
  }

  /// Our own texts only: no control characters but those a pattern may name.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
