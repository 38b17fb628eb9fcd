internal import Coaching
internal import Playbooks

/// What changed between the playbooks a session ran on and those loaded now.
struct PinChanges {
  private let added: [Playbook.ID]
  private let removed: [Playbook.ID]
  private let changed: [Playbook.ID]

  init(from old: [PlaybookPin], to new: [PlaybookPin]) {
    let before = Dictionary(old.map { ($0.playbook, $0.sha256) }, uniquingKeysWith: { a, _ in a })
    let after = Dictionary(new.map { ($0.playbook, $0.sha256) }, uniquingKeysWith: { a, _ in a })
    added = after.keys.filter { before[$0] == nil }.sorted()
    removed = before.keys.filter { after[$0] == nil }.sorted()
    changed = after.keys.filter { before[$0] != nil && before[$0] != after[$0] }.sorted()
  }

  var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  var sentence: String {
    let parts = [("changed", changed), ("new", added), ("gone", removed)]
      .filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.map(\.rawValue).joined(separator: ", "))" }
    return
      "Since this conversation began, playbooks have changed (\(parts.joined(separator: "; "))). "
      + "It goes on with the new ones."
  }
}
