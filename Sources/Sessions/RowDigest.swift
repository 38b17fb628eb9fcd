internal import Crypto
internal import Foundation
internal import GRDB

/// What tells that a stored row is still the one that was stored: SHA-256 over its values, each with
/// its kind and length, so that no value can pass for another.
///
/// It guards against accidents, not against somebody who can write to the file; a passphrase does.
struct RowDigest {
  private var content: [UInt8] = []

  /// Bytes; a flipped bit goes unnoticed once in 2^128.
  private static let size = 16

  mutating func add(_ text: String) { add("s", Array(text.utf8)) }

  mutating func add(_ number: Int64) {
    add("i", withUnsafeBytes(of: number.bigEndian, Array.init))
  }

  mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: add("n", [])
    case .int64(let number): add(number)
    case .double(let number):
      add("d", withUnsafeBytes(of: number.bitPattern.bigEndian, Array.init))
    case .string(let text): add(text)
    case .blob(let data): add("b", Array(data))
    }
  }

  private mutating func add(_ kind: Character, _ bytes: [UInt8]) {
    content += kind.utf8
    withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { content += $0 }
    content += bytes
  }

  var data: Data { Data(SHA256.hash(data: content).prefix(RowDigest.size)) }
}
