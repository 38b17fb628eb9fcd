internal import Coaching
internal import Playbooks
internal import Reports
internal import Sessions

extension Desk {
  /// The ids of all that is stored about a client, the latest first.
  ///
  /// - Throws: ``Failure`` if nothing is.
  func conversations(withClient client: String) throws -> [String] {
    guard let store = try sessions.existing() else {
      throw Failure("Nothing is stored yet.", .notFound)
    }
    guard !client.isEmpty else {
      throw Failure("Say which client: --client and the label.", .usage)
    }
    let ids = try store.list().filter { $0.labels.client == client }.map(\.id)
    guard !ids.isEmpty else {
      throw Failure(
        "No conversation has the client label \"\(SafeText.visible(client.shortened))\".", .notFound
      )
    }
    return ids
  }
}

extension Sitting {
  /// On which days the client of a conversation was met; without a label, of the conversation and
  /// what looked back at it.
  ///
  /// - Throws: ``Withheld`` where one of them keeps its plan back.
  func log(ofClientOf session: Session, for viewer: Viewer) throws -> SessionLog {
    guard session.labels.client.isEmpty, !screens.place.isApart else {
      return try log(of: session.labels.client, for: viewer)
    }
    let again = session.commitments.lookBacks.compactMap(\.again)
    return try log([session] + again.compactMap { try? storedSession($0) }, for: viewer)
  }

  /// On which days a client was met.
  ///
  /// - Throws: likewise, and ``Failure`` if there is no such client.
  func log(of client: String, for viewer: Viewer) throws -> SessionLog {
    let ids = try desk.conversations(withClient: client)
    return try log(ids.map { try storedSession($0) }, for: viewer)
  }

  private func log(_ sessions: [Session], for viewer: Viewer) throws -> SessionLog {
    for session in sessions { try viewer.looking(at: session).require(.conclusion) }
    return SessionLog(sessions, in: surroundings.calendar)
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
      page.add(.field("What happened", entry.lines.joined(separator: ". ") + "."))
    }
    return page
  }
}
