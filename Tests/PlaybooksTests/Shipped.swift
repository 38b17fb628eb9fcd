import Playbooks
import ShippedPlaybooks

/// The playbooks this program is built with.
enum Shipped {
  private static let reading = Result {
    try Library(
      shippedPlaybooks.filter { $0.kind == .playbook }.map {
        try Playbook(yaml: $0.text, file: $0.file)
      })
  }

  /// Read once for all tests.
  static func library() throws -> Library { try reading.get() }
}
