internal import Crypto
package import Foundation

/// A leader's key: what is sealed to its public half opens with it alone.
package struct PulseKey: Sendable {
  private let key: Curve25519.KeyAgreement.PrivateKey

  /// A new one by chance.
  package init() { key = Curve25519.KeyAgreement.PrivateKey() }

  /// - Returns: `nil` for bytes that are no key.
  package init?(secret: Data) {
    guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret) else {
      return nil
    }
    self.key = key
  }

  /// 32 bytes that nobody else may have.
  package var secret: Data { key.rawRepresentation }

  /// Goes into wave files, in base64.
  package var publicHalf: String { key.publicKey.rawRepresentation.base64EncodedString() }

  /// What was sealed to this key.
  ///
  /// - Throws: ``SealedResult/Flaw``
  func open(_ sealed: Data, with encapsulated: Data, info: Data, header: Data) throws -> Data {
    var recipient = try HPKE.Recipient(
      privateKey: key, ciphersuite: PulseKey.suite, info: info, encapsulatedKey: encapsulated)
    return try recipient.open(sealed, authenticating: header)
  }

  /// RFC 9180 with X25519, HKDF-SHA256 and ChaCha20-Poly1305.
  static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly

  /// Content sealed to the owner of a public half.
  static func seal(
    _ content: Data, to publicHalf: String, info: Data, header: Data
  ) throws -> (sealed: Data, encapsulated: Data) {
    guard let raw = Data(base64Encoded: publicHalf) else { throw SealedResult.Flaw.key }
    let key = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: raw)
    var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: info)
    return (try sender.seal(content, authenticating: header), sender.encapsulatedKey)
  }
}
