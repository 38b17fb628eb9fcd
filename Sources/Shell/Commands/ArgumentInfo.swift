internal import ArgumentParser
internal import Foundation

/// One argument of a command, as the command itself describes it.
struct ArgumentInfo: Decodable {
  enum Kind: String, Decodable {
    case positional, option, flag
  }

  /// What the declaration says may stand there (`completion: .file()` and the like).
  struct Taken: Decodable {
    let file: Files?
    let directory: [String: String]?
    let list: Values?

    struct Files: Decodable { let extensions: [String] }
    struct Values: Decodable { let values: [String] }
  }

  private struct Name: Decodable {
    let kind: String
    let name: String
  }

  let kind: Kind
  let shouldDisplay: Bool
  let isRepeating: Bool
  let valueName: String?
  let defaultValue: String?
  let completionKind: Taken?
  let abstract: String?
  private let names: [Name]?
  private let allValues: [String]?

  /// `--output` and the like; none for a positional argument.
  var options: [String] {
    (names ?? []).filter { $0.kind == "long" }.map { "--" + $0.name }
  }

  /// The only values there are, if they are few.
  var values: [String]? { allValues ?? completionKind?.list?.values }

  /// The arguments of a command, in the order of their declaration.
  static func all(of command: any ParsableCommand.Type) -> [ArgumentInfo] {
    struct Tool: Decodable { let command: Command }
    struct Command: Decodable { let arguments: [ArgumentInfo]? }
    let tool = try? JSONDecoder().decode(Tool.self, from: Data(command._dumpHelp().utf8))
    return (tool?.command.arguments ?? []).filter(\.shouldDisplay)
  }
}
