import Playbooks
import ShippedPlaybooks

/// The playbooks this program is built with.
enum Shipped {
  static func library() throws -> Library {
    try Library(shippedPlaybooks.map { try Playbook(yaml: $0.text, file: $0.file) })
  }
}
