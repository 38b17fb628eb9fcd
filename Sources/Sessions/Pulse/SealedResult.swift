package import Coaching
internal import Foundation

/// The file a keeper hands to the leader: what may be shown, sealed to the leader's key.
///
/// RFC 9180: bound to the wave's mark, and to the words around it.
package struct SealedResult: Hashable, Sendable, Codable {
  /// Why a file does not open.
  package enum Flaw: Error, Hashable, Sendable {
    /// The wave names no key that could be one.
    case key
    /// It is sealed to another key.
    case notForThisKey
    /// It was changed, or is not what it says.
    case changed
  }

  package struct Header: Hashable, Sendable, Codable {
    package let format: String
    package let title: String
    /// The mark of the wave's file.
    package let wave: String
    /// The mark of the leader's public key.
    package let reader: String
  }

  package let header: Header
  private let encapsulated: Data
  private let sealed: Data

  package static let format = "rapport.pulse-result/1"

  /// Seals a result to the leader its wave names.
  ///
  /// - Throws: ``Flaw/key``
  package init(_ result: WaveResult) throws {
    header = Header(
      format: SealedResult.format, title: result.wave.title, wave: result.mark,
      reader: SealedResult.mark(ofKey: result.wave.leaderKey))
    do {
      (sealed, encapsulated) = try PulseKey.seal(
        try SealedResult.coded(result), to: result.wave.leaderKey, info: Data(result.mark.utf8),
        header: try SealedResult.coded(header))
    } catch {
      throw Flaw.key
    }
  }

  /// The mark of a public key, which both sides compare.
  package static func mark(ofKey publicHalf: String) -> String {
    WaveMark(of: Data(base64Encoded: publicHalf) ?? Data()).hex
  }

  /// The result, opened with the right one of these keys.
  ///
  /// - Throws: ``Flaw``
  package func opened(with keys: [PulseKey]) throws(Flaw) -> WaveResult {
    guard let key = keys.first(where: { SealedResult.mark(ofKey: $0.publicHalf) == header.reader })
    else { throw .notForThisKey }
    guard header.format == SealedResult.format, let head = try? SealedResult.coded(header),
      let text = try? key.open(
        sealed, with: encapsulated, info: Data(header.wave.utf8), header: head),
      let result = try? JSONDecoder().decode(WaveResult.self, from: text),
      result.mark == header.wave, result.isSound
    else { throw .changed }
    return result
  }

  private static func coded(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }
}
