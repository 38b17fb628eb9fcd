internal import Coaching
internal import Playbooks
internal import Reports
internal import Sessions

extension Scene {
  /// On which days the client of a conversation was met; without a label, of the conversation and
  /// what looked back at it.
  func log(ofClientOf session: Session) throws -> SessionLog {
    guard !screens.place.isApart, let store = try desk.sessions.existing() else {
      return try log([session])
    }
    let client = session.labels.client
    let others =
      client.isEmpty
      ? session.commitments.lookBacks.compactMap(\.again)
      : try store.list().filter { $0.labels.client == client }.map(\.id)
    let stored = try others.filter { $0 != session.id }.compactMap { id in
      // What was deleted since is in no log.
      do { return try store.load(id) } catch StoreError.noSession { return nil }
    }
    return try log([session] + stored)
  }

  /// On which days a client was met.
  ///
  /// - Throws: A ``Refusal`` if there is no such client.
  func log(of client: String) throws -> SessionLog {
    let ids = try desk.sessions.conversations(withClient: client)
    return try log(ids.map { try storedConversation($0) })
  }

  /// Without the conversations that keep back what they come to.
  private func log(_ sessions: [Session]) throws -> SessionLog {
    SessionLog(
      sessions.filter { viewer.looking(at: $0).sees(.conclusion) }, try library(),
      in: desk.surroundings.calendar,
      leftOut: sessions.count { !viewer.looking(at: $0).sees(.conclusion) })
  }
}

extension Page {
  /// When a client was met, and what happened.
  static func log(_ log: SessionLog, of client: String) -> Page {
    var page = Page([
      .blank, .title("Log of sessions" + (client.isEmpty ? "" : ", client \(client)")),
    ])
    for entry in log.entries {
      page.add(.item("-", "\(Words.day(entry.day)) (\(entry.session))"))
      page.add(.field("What happened", entry.text))
    }
    if log.leftOut > 0 {
      page.add(
        .blank,
        .note(
          "Left out, because there is no plan of theirs to tell: \(log.leftOut.of("conversation"))."
        ))
    }
    return page
  }
}
