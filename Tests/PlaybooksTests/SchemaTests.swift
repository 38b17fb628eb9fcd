import Foundation
import Playbooks
import ShippedPlaybooks
import Testing

/// Holds playbooks against the schema with a validator that is not ours.
struct SchemaTests {
  /// Python with PyYAML and jsonschema; prints `ok` or the path of the first key that is wrong.
  private static let validator = """
    import json, sys, yaml, jsonschema
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for path in sys.argv[2:]:
        errors = sorted(validator.iter_errors(yaml.safe_load(open(path))), key=lambda e: list(map(str, e.path)))
        print("/".join(map(str, errors[0].path)) or "top" if errors else "ok")
    """

  private static func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  static let hasValidator =
    (try? python(["-c", "import yaml; from jsonschema import Draft202012Validator"]).status) == 0

  /// What the validator says about each text.
  private static func verdicts(_ texts: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(path: "schema.json")
    try PlaybookSchema.json.write(to: schema, atomically: true, encoding: .utf8)
    let paths = try texts.enumerated().map { number, text in
      let file = folder.appending(path: "\(number).yaml")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    let (status, output) = try python(["-c", validator, schema.path] + paths)
    #expect(status == 0, "the validator did not run to its end")
    return output.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: hasValidator, "needs python3 with PyYAML and jsonschema"))
  func `all shipped playbooks and the example fit the schema`() throws {
    let texts =
      shippedPlaybooks.filter { $0.kind == .playbook }.map(\.text) + [
        Sample.garden, try FormatPage().example,
        try Sample.changing([
          ("rules:\n", Sample.concern + "rules:\n"),
          ("b: {say: A few,", "b: {say: {say: A few, above: Few}, usual: 3, strength: S,"),
        ]),
      ]
    #expect(try Self.verdicts(texts) == texts.map { _ in "ok" })
  }

  static let bad: [(change: (String, String), path: String)] = [
    (("version: 1", "version: one"), "version"),
    (("title: The garden", "titel: The garden"), "top"),
    (("title: The garden\n", ""), "top"),
    (("title: The garden", "title: ' '"), "title"),
    (("step: 3", "step: 6"), "symptoms"),
    (("owner: leader", "owner: me"), "actions"),
    (("id: pull\n", "id: pull it\n"), "actions"),
    (("marks: {weeds: \"+\"}", "marks: {weeds: \"+++\"}"), "questions"),
    (("when: weeds >= mild", "when: weeds & moss"), "rules"),
    (("signs: [Weeds]", "signs: []"), "symptoms"),
    (("weekly: 0.5", "weekly: 41"), "actions"),
    (("c: {say: I did not look", "é: {say: I did not look"), "questions"),
    (("b: {say: A few,", "b: {say: A few, usual: 10,"), "questions"),
    (("ask: How many", "ask: {one-person: B}\n    help: How many"), "questions"),
    (("ask: How many", "ask: {say: A, one: B}\n    help: How many"), "questions"),
    (("rules:\n", "concerns: [{id: a}]\nrules:\n"), "concerns"),
    (("    recommend: [pull]", "    harm: indeed\n    recommend: [pull]"), "rules"),
  ]

  @Test(.enabled(if: hasValidator, "needs python3 with PyYAML and jsonschema"))
  func `bad playbooks do not fit it`() throws {
    let texts = try Self.bad.map { try Sample.changing([$0.change]) }
    let verdicts = try Self.verdicts(texts).map { $0.split(separator: "/").first.map(String.init) }
    #expect(verdicts == Self.bad.map(\.path))
  }

  @Test func `every key has a description`() throws {
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(PlaybookSchema.json.utf8)) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["required"] as? [String] == ["playbook", "version", "title", "about"])
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(properties.values.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
  }
}
