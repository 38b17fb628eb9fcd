/// A playbook, a case or a workshop this program was built with; the list of them is written by the
/// build.
///
/// This folder is a target of its own, so that the build notices when one comes or goes.
package struct ShippedPlaybook: Sendable {
  package enum Kind: String, Sendable {
    case playbook
    case file = "cases"
    case workshop = "workshops"
  }

  /// From this folder on: `isolation.yaml`, `cases/case1.yaml`.
  package let file: String
  package let text: String

  package var kind: Kind {
    file.split(separator: "/").first.flatMap { Kind(rawValue: String($0)) } ?? .playbook
  }
}
