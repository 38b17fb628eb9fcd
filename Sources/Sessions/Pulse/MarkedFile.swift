package import Coaching
internal import Crypto
package import Foundation

extension WaveMark {
  /// The mark of a file: SHA-256, by which two people see that they have the same.
  package init(of bytes: Data) {
    self.init(SHA256.hash(data: bytes).hexadecimal)
  }
}
