package import Coaching
internal import Crypto
internal import Foundation

extension PlaybookPin {
  /// SHA-256 of a playbook's text, in hexadecimal.
  package static func digest(of text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
  }
}
