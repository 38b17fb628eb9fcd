package import Foundation

/// An archive that a passphrase of its own opens, as a JSON file; see docs/data.md.
package struct SealedArchive: Codable, Sendable {
  package static let currentSchema = "rapport.sealed/1"

  /// Bytes, as ChaCha20-Poly1305 has it (RFC 8439).
  private static let nonceSize = 12

  let schema: String
  let kdf: String
  let cost: KeyCost
  let salt: Data
  let nonce: Data
  /// With the tag at its end.
  let ciphertext: Data

  /// Seals the bytes of an archive.
  package init(_ archive: Data, passphrase: String, cost: KeyCost) throws {
    schema = SealedArchive.currentSchema
    kdf = KeyCost.function
    self.cost = cost
    salt = DataKey.newSalt()
    let sealed = try DataKey(passphrase: passphrase, salt: salt, cost: cost)
      .seal(archive, as: SealedArchive.currentSchema)
    nonce = sealed.prefix(SealedArchive.nonceSize)
    ciphertext = sealed.dropFirst(SealedArchive.nonceSize)
  }

  /// Reads a file; `nil` if it does not say that it is one.
  ///
  /// - Throws: ``ArchiveError`` if it says so and is not.
  package init?(json: Data) throws {
    struct Heading: Decodable {
      let schema: String
    }
    let decoder = JSONDecoder()
    guard let heading = try? decoder.decode(Heading.self, from: json),
      heading.schema.hasPrefix("rapport.sealed/")
    else { return nil }
    guard heading.schema == SealedArchive.currentSchema else {
      throw ArchiveError.unknownSchema(heading.schema)
    }
    do {
      self = try decoder.decode(SealedArchive.self, from: json)
    } catch let error as DecodingError {
      throw ArchiveError.malformed(error.place)
    }
    guard kdf == KeyCost.function else { throw ArchiveError.malformed("kdf") }
    guard nonce.count == SealedArchive.nonceSize else { throw ArchiveError.malformed("nonce") }
    guard cost.isPossible else { throw ArchiveError.malformed("cost") }
  }

  /// The bytes of the archive; `nil` if the passphrase is another one, or the file was changed.
  package func archive(for passphrase: String) throws -> Data? {
    try DataKey(passphrase: passphrase, salt: salt, cost: cost).open(nonce + ciphertext, as: schema)
  }

  /// The file.
  package var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(self) + Data("\n".utf8)
    }
  }
}
