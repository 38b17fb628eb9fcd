package import Coaching
package import Foundation
package import Playbooks

/// What is wrong with a file that should be an archive.
package enum ArchiveError: Error, Equatable {
  /// No JSON object that says it is one.
  case notAnArchive
  /// A kind of archive this program does not know.
  case unknownSchema(String)
  /// Something is missing or of the wrong kind, at this place.
  case malformed(String)
  /// A name holds a character that cannot be seen and may change what is shown, at this place.
  case unsafe(String)
  /// Two conversations have this id.
  case repeated(Session.ID)
  /// A conversation's content cannot be: its id, its beginning, a time, a limit or a name.
  case impossible(Session.ID)
  /// The text is not the one its hash names.
  case otherText(playbook: Playbook.ID)
}

extension Archive {
  private struct Heading: Decodable {
    let schema: String
  }

  /// Reads an archive and checks all of it.
  ///
  /// - Throws: ``ArchiveError`` for the first thing that is wrong.
  package init(json: Data) throws {
    let decoder = JSONDecoder()
    guard let heading = try? decoder.decode(Heading.self, from: json),
      heading.schema.hasPrefix("rapport.data/")
    else { throw ArchiveError.notAnArchive }
    guard heading.schema == Archive.currentSchema else {
      throw ArchiveError.unknownSchema(heading.schema)
    }
    do {
      self = try decoder.decode(Archive.self, from: json)
    } catch let error as DecodingError {
      throw ArchiveError.malformed(error.place)
    }
    try check()
  }

  private func check() throws(ArchiveError) {
    var ids: Set<Session.ID> = []
    for (index, session) in sessions.enumerated() {
      if let place = session.unsafePlace { throw .unsafe("sessions[\(index)].\(place)") }
      guard ids.insert(session.id).inserted else { throw .repeated(session.id) }
      guard session.isPossible else { throw .impossible(session.id) }
    }
    for text in playbooks where PlaybookPin.digest(of: text.text) != text.sha256 {
      throw .otherText(playbook: text.id)
    }
  }
}

extension Archive.Conversation {
  /// Where a label or a table's name holds what a person would not have typed.
  fileprivate var unsafePlace: String? {
    for (index, event) in events.enumerated() {
      let names: [(key: String, text: String)] =
        switch event.change {
        case .labelled(let labels):
          [("labels.client", labels.client), ("labels.team", labels.team)]
        case .aimed(let goal): [("goal", goal)]
        case .exercise(.guessed(let guess)): [("exercise.guess.table", guess.table)]
        default: []
        }
      if let name = names.first(where: { !SafeText.isSafe($0.text) }) {
        return "events[\(index)].change.\(name.key)"
      }
    }
    return nil
  }

  /// Whether Rapport could have stored it.
  fileprivate var isPossible: Bool {
    let id = id.rawValue
    guard (1...40).contains(id.utf8.count), id.first?.isWordlike == true,
      id.utf8.allSatisfy({ UInt8(ascii: "-") == $0 || Character(Unicode.Scalar($0)).isWordlike }),
      case .started(_, let limit)? = events.first?.change,
      !events.dropFirst().contains(where: { if case .started = $0.change { true } else { false } })
    else { return false }
    return (1...Interview.hardLimit).contains(limit) && events.allSatisfy(\.isPossible)
  }
}

extension Archive.Event {
  fileprivate var isPossible: Bool {
    guard StoredTime.range.contains(at) else { return false }
    switch change {
    case .heard(let result), .pulse(.received(let result)):
      guard result.isSound else { return false }
    default: break
    }
    let names: [(text: String, most: Int)] =
      switch change {
      case .labelled(let labels): [(labels.client, 40), (labels.team, 40)]
      case .aimed(let goal): [(goal, Session.longestGoal)]
      case .exercise(.guessed(let guess)): [(guess.table, Guess.longestName)]
      default: []
      }
    return names.allSatisfy { SafeText.isLine($0.text, upTo: $0.most) }
  }
}

extension Character {
  fileprivate var isWordlike: Bool { isASCII && (isLetter || isNumber) }
}

extension DecodingError {
  /// Where it is, such as `sessions[3].events[0].change.kind`, counted from 0.
  var place: String {
    let (path, key): ([any CodingKey], (any CodingKey)?) =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        (context.codingPath, nil)
      case .keyNotFound(let key, let context): (context.codingPath, key)
      @unknown default: ([], nil)
      }
    return (path + [key].compactMap(\.self)).reduce("") { place, key in
      if let index = key.intValue { return "\(place)[\(index)]" }
      return place.isEmpty ? key.stringValue : "\(place).\(key.stringValue)"
    }
  }
}
