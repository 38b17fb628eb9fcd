package import Playbooks

/// What brought the leader here: what was chosen from the list, whom it is about and since when.
///
/// The sentence in the leader's own words is a private note; it is never evidence.
package struct Opening: Hashable, Sendable, Codable {
  /// The sentence; empty if nothing was typed, or if it was not to be kept.
  package let words: String
  /// Two at most; none for "nothing special, I want to check"; `nil` as long as nobody chose.
  package let chosen: [Concern.ID]?
  package let matter: Matter
  /// What was told last, where it was asked part by part; `nil` where all was said at once.
  package let told: Part?

  /// What is asked one after the other, behind the sentence.
  package enum Part: String, Hashable, Sendable, Codable {
    case concern, scope, since, goal
  }

  /// More cannot be chosen.
  package static let mostChosen = 2

  package init(
    words: String = "", chosen: [Concern.ID]? = nil, matter: Matter = .usual, told: Part? = nil
  ) {
    self.words = words
    self.chosen = chosen
    self.matter = matter
    self.told = told
  }

  /// What a file says of it.
  package init(_ entry: AnswersFile.ConcernEntry) {
    self.init(words: entry.words, chosen: entry.chosen, matter: entry.matter)
  }

  package func with(words: String) -> Opening {
    Opening(words: words, chosen: chosen, matter: matter, told: told)
  }

  /// As it stands when this part was told.
  package func with(told: Part) -> Opening {
    Opening(words: words, chosen: chosen, matter: matter, told: told)
  }

  package func with(chosen: [Concern.ID]) -> Opening {
    Opening(words: words, chosen: chosen, matter: matter)
  }

  package func with(matter: Matter) -> Opening {
    Opening(words: words, chosen: chosen, matter: matter, told: told)
  }

  private enum Key: String, CodingKey {
    case words, chosen, scope, since, told
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    words = try fields.decode(String.self, forKey: .words)
    chosen = try fields.decodeIfPresent([String].self, forKey: .chosen)?
      .map(Concern.ID.init(rawValue:))
    matter = Matter(
      scope: try fields.decode(Scope.self, forKey: .scope),
      since: try fields.decodeIfPresent(Since.self, forKey: .since))
    told = try fields.decodeIfPresent(Part.self, forKey: .told)
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(words, forKey: .words)
    try fields.encodeIfPresent(chosen?.map(\.rawValue), forKey: .chosen)
    try fields.encode(matter.scope, forKey: .scope)
    try fields.encodeIfPresent(matter.since, forKey: .since)
    try fields.encodeIfPresent(told, forKey: .told)
  }
}
