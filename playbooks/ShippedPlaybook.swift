/// A playbook or a case this program was built with; the list of them is written by the build.
///
/// This folder is a target of its own, so that the build notices when a playbook comes or goes.
package struct ShippedPlaybook: Sendable {
  /// From this folder on: `isolation.yaml`, `cases/case1.yaml`.
  package let file: String
  package let text: String

  package var isCase: Bool { file.hasPrefix("cases/") }
}
