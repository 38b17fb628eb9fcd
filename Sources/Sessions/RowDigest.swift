internal import Crypto
internal import Foundation
internal import GRDB

/// What tells that a stored row is still the one that was stored: SHA-256 over its values, each with
/// its kind and length, so that no value can pass for another.
///
/// It guards against accidents, not against somebody who can write to the file; a passphrase does.
enum RowDigest {
  /// Bytes; a flipped bit goes unnoticed once in 2^128.
  private static let size = 16

  static func of(_ values: [DatabaseValue]) -> Data {
    var hash = SHA256()
    for value in values {
      let (kind, bytes) = content(of: value)
      hash.update(data: Data("\(kind)\(bytes.count):".utf8))
      hash.update(data: bytes)
    }
    return Data(hash.finalize().prefix(size))
  }

  private static func content(of value: DatabaseValue) -> (kind: Character, bytes: Data) {
    switch value.storage {
    case .null: ("n", Data())
    case .int64(let number): ("i", Data("\(number)".utf8))
    case .double(let number): ("d", Data("\(number.bitPattern)".utf8))
    case .string(let text): ("s", Data(text.utf8))
    case .blob(let data): ("b", data)
    }
  }
}
