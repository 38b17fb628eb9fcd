package import Coaching
internal import Crypto

extension PlaybookPin {
  /// SHA-256 of a playbook's text, in hexadecimal.
  package static func digest(of text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).hexadecimal
  }
}
