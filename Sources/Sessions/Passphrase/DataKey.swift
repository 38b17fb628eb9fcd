internal import Crypto
internal import CryptoExtras
internal import Foundation

/// A key of 256 bits that seals content, so that it can be read and exchanged by nobody without it.
package struct DataKey: Sendable {
  private let key: SymmetricKey

  /// A new one by chance.
  init() {
    key = SymmetricKey(size: .bits256)
  }

  /// The key a passphrase makes.
  ///
  /// The same letters are the same passphrase, however a system composes its accents.
  init(passphrase: String, salt: Data, cost: KeyCost) throws {
    key = try KDF.Scrypt.deriveKey(
      from: Array(passphrase.precomposedStringWithCanonicalMapping.utf8), salt: salt,
      outputByteCount: 32, rounds: cost.rounds, blockSize: cost.blockSize,
      parallelism: cost.parallelism)
  }

  /// 16 bytes by chance, so that the same passphrase makes another key each time.
  static func newSalt() -> Data {
    SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
  }

  private init(bytes: Data) {
    key = SymmetricKey(data: bytes)
  }

  /// Names the key without telling anything of it.
  var id: String {
    let hash = HMAC<SHA256>.authenticationCode(for: Data("rapport key".utf8), using: key)
    return hash.prefix(8).hexadecimal
  }

  /// Content sealed with ChaCha20-Poly1305: nonce, ciphertext and tag.
  ///
  /// `place` says where it belongs; it can be opened as that alone.
  func seal(_ content: Data, as place: String) throws -> Data {
    try ChaChaPoly.seal(content, using: key, authenticating: Data(place.utf8)).combined
  }

  /// The content; `nil` if another key sealed it, or for another place, or if it was changed.
  func open(_ sealed: Data, as place: String) -> Data? {
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed) else { return nil }
    return try? ChaChaPoly.open(box, using: key, authenticating: Data(place.utf8))
  }

  /// Another key, sealed with this one.
  func wrap(_ other: DataKey) throws -> Data {
    try seal(other.key.withUnsafeBytes { Data($0) }, as: "key")
  }

  func unwrap(_ wrapped: Data) -> DataKey? {
    open(wrapped, as: "key").map(DataKey.init(bytes:))
  }
}
