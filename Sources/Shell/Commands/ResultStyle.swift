internal import ArgumentParser
internal import Reports

/// How a result is written.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, json
}

/// How a result is written, and for other programs by which schema.
struct ResultStyle {
  let format: ResultFormat
  var schema = ResultSchema.second
  /// Whether the leader's own words of the opening are written for other programs.
  var withWords = false

  static let text = ResultStyle(format: .text)
}

/// For other programs.
struct SchemaOptions: ParsableArguments {
  @Option(help: "As JSON, by this version of the schema: 1, or 2 if left out.")
  var schema: ResultSchema?

  @Flag(help: "As JSON, with the words typed at the beginning.")
  var words = false

  /// - Throws: Where one is given, and what is written is not JSON.
  func validate(for format: ResultFormat) throws {
    guard format == .json || (schema == nil && !words) else {
      throw ValidationError(
        "\(words ? "--words" : "--schema") goes together with --format json.")
    }
  }
}

extension ResultStyle {
  init(_ format: ResultFormat, _ options: SchemaOptions) {
    self.init(format: format, schema: options.schema ?? .second, withWords: options.words)
  }
}

extension ResultSchema: ExpressibleByArgument {
  package init?(argument: String) { self.init(rawValue: Int(argument) ?? 0) }

  package var defaultValueDescription: String { String(rawValue) }

  package static var allValueStrings: [String] { allCases.map { String($0.rawValue) } }
}
