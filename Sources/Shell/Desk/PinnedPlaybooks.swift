internal import Coaching
internal import Playbooks
internal import Sessions

/// The playbooks of a library as a session remembers them and the store keeps them; their texts are
/// gone through once.
struct PinnedPlaybooks: Sendable {
  let stored: [SessionStore.StoredPlaybook]
  var pins: [PlaybookPin] { stored.map(\.pin) }

  init(_ library: Library) {
    stored = library.playbooks.map { playbook in
      let pin = PlaybookPin(
        playbook: playbook.id, version: playbook.version,
        sha256: PlaybookPin.digest(of: playbook.text))
      return SessionStore.StoredPlaybook(pin: pin, text: playbook.text)
    }
  }
}

extension Library {
  var pinned: PinnedPlaybooks { once(PinnedPlaybooks.init) }
}
