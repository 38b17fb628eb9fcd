internal import Coaching
internal import Foundation

/// The bytes of an archive, one conversation after the other: the same as those of the whole.
struct ArchivePieces {
  private let texts: [Archive.Text]
  private let encoder = Archive.encoder
  private var hasBegun = false

  init(_ texts: [Archive.Text]) {
    self.texts = texts
  }

  /// Where conversations stand among the lines of the whole.
  private static let indent = "    "

  mutating func next(_ session: Session) throws -> Data {
    let json = String(decoding: try encoder.encode(Archive.Conversation(session)), as: UTF8.self)
    let lines = json.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : ArchivePieces.indent + $0 }.joined(separator: "\n")
    let start = hasBegun ? ",\n" : try head()
    hasBegun = true
    return Data((start + lines).utf8)
  }

  func end() throws -> Data {
    hasBegun
      ? Data("\n  ]\n}\n".utf8) : try Archive(playbooks: texts, sessions: []).json
  }

  /// Everything before the first conversation.
  private func head() throws -> String {
    let json = String(
      decoding: try Archive(playbooks: texts, sessions: []).json, as: UTF8.self)
    let key = "\"sessions\" : ["
    let end = json.range(of: key, options: .backwards)?.upperBound ?? json.endIndex
    return json[..<end] + "\n"
  }
}
