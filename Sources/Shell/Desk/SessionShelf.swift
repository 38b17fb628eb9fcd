internal import Coaching
internal import Foundation
internal import Playbooks
internal import Sessions

/// What is stored: opened when first needed, with the passphrase if there is one.
final class SessionShelf {
  let folder: DataFolder
  let passphrases: Passphrases
  private let place: URL
  private var opened: SessionStore?
  /// What the passphrase has opened; it is asked for once in a run.
  var unlocked: OpenLock?

  init(_ surroundings: Surroundings, _ passphrases: Passphrases) {
    place = surroundings.dataFolder
    folder = DataFolder(place)
    self.passphrases = passphrases
  }

  /// The store, opened when first needed.
  func store() throws -> SessionStore { try store(opening: key(of:)) }

  /// The store if something was ever stored; looking must not create it.
  func existing() throws -> SessionStore? { try isThere() ? store() : nil }

  /// The store if it can be read without asking for anything.
  var atHand: SessionStore? {
    guard (try? isThere()) == true else { return nil }
    return try? store { [unlocked] lock in
      guard let unlocked, unlocked.lock == lock else { throw StoreError.locked }
      return unlocked.key
    }
  }

  /// Whether there is a file of ours to read.
  ///
  /// - Throws: ``StoreError/closed(path:)`` if nobody can say.
  func isThere() throws -> Bool { try folder.isThere() }

  private func store(opening: Unlocking) throws -> SessionStore {
    if let opened { return opened }
    let store = try SessionStore(folder: place, opening: opening)
    opened = store
    return store
  }

  /// Lets go of the database; it is opened again when needed.
  func close() {
    try? opened?.close()
    opened = nil
  }

  /// The key of what is stored; the passphrase is asked for once in a run.
  func key(of lock: Lock) throws -> DataKey {
    if let unlocked, unlocked.lock == lock { return unlocked.key }
    passphrases.announce()
    return try openAnew(lock).key
  }

  /// The same, asked for again.
  func openAnew(_ lock: Lock) throws -> OpenLock {
    let key = try passphrases.opened(.store, asking: "Passphrase: ") { try lock.key(for: $0) }
    let open = OpenLock(lock: lock, key: key)
    unlocked = open
    return open
  }

  // MARK: Sessions

  /// A stored session: the named one, or the latest.
  func session(_ beginning: String?) throws -> Session {
    guard let store = try existing() else { throw StoreError.noSession(beginning ?? "latest") }
    if let beginning { return try store.load(try store.resolve(beginning)) }
    guard let latest = try store.latest() else { throw StoreError.noSession("latest") }
    return try store.load(latest.id)
  }

  /// The stored conversation with this id; an exercise is none.
  func conversation(_ id: Session.ID) throws -> Session {
    guard let session = try existing()?.load(id), session.exercise == nil, session.pulse == nil
    else { throw StoreError.noSession(id.rawValue) }
    return session
  }

  /// The conversations with at least one answer, the latest first.
  func answered() throws -> [SessionStore.Summary] {
    guard let store = try existing() else { throw StoreError.noSession("latest") }
    return try store.list().filter { $0.answers > 0 }
  }

  /// The ids of all that is stored about a client, the latest first.
  ///
  /// - Throws: ``DeskRefusal`` if nothing is.
  func conversations(withClient client: String) throws -> [Session.ID] {
    guard let store = try existing() else { throw DeskRefusal.nothingStored }
    guard !client.isEmpty else { throw DeskRefusal.whichClient }
    let ids = try store.list().filter { $0.labels.client == client }.map(\.id)
    guard !ids.isEmpty else { throw DeskRefusal.noSuchClient(client) }
    return ids
  }

  /// The sessions whose plans want to be asked about on a day, the latest first.
  func due(on day: Day) throws -> [SessionStore.Summary] {
    try existing()?.plans(dueBy: day) ?? []
  }
}
