internal import ArgumentParser
internal import Coaching
internal import Playbooks

/// Whom a conversation is about, in the user's own words.
struct LabelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What you call the client: initials or a number, better no name.", valueName: "client"))
  var client: String?

  @Option(help: ArgumentHelp("What you call the team.", valueName: "team"))
  var team: String?

  var isEmpty: Bool { client == nil && team == nil }

  /// Whether a conversation with these labels is meant; what is not given does not matter.
  func matches(_ labels: SessionLabels) -> Bool {
    client.map { $0 == labels.client } != false && team.map { $0 == labels.team } != false
  }

  /// The labels given, on top of those there are; an empty one removes it.
  ///
  /// - Throws: ``NamingRefusal`` for a label that does not fit a list.
  func applied(to labels: SessionLabels) throws -> SessionLabels {
    for label in [client, team].compactMap(\.self) {
      guard SafeText.isLine(label, upTo: 40) else { throw NamingRefusal.labelTooLong }
      guard SafeText.isSafe(label) else { throw NamingRefusal.labelUnseen }
    }
    return SessionLabels(
      client: client?.trimmingWhitespace() ?? labels.client,
      team: team?.trimmingWhitespace() ?? labels.team)
  }
}

extension SessionLabels {
  var isEmpty: Bool { self == SessionLabels() }

  /// `client C 12, team north`; empty without labels.
  var text: String {
    [("client", client), ("team", team)].filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }
      .joined(separator: ", ")
  }
}
