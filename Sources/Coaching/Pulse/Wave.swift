internal import Playbooks

/// One run of a team pulse: what members are asked, who counts it, and what may be shown of it.
///
/// Settled before anybody answers; members can compare the mark of its file.
package struct Wave: Hashable, Sendable, Codable {
  /// Something members agree with or not.
  package struct Statement: Hashable, Sendable, Codable {
    package let id: String
    /// By which its column is found again in what a survey tool exports, such as `T3`.
    package let mark: String
    /// The kind of trust it is about.
    package let trust: String
    package let say: String
    package let norm: Norm?

    package init(id: String, mark: String, trust: String, say: String, norm: Norm?) {
      self.id = id
      self.mark = mark
      self.trust = trust
      self.say = say
      self.norm = norm
    }
  }

  /// How many agree elsewhere.
  package struct Norm: Hashable, Sendable, Codable {
    /// Percent who agree or strongly agree.
    package let percent: Double
    package let who: String
    package let year: Int
    package let source: String

    package init(percent: Double, who: String, year: Int, source: String) {
      self.percent = percent
      self.who = who
      self.year = year
      self.source = source
    }
  }

  /// A part of the team that may be shown apart; every member is in one.
  package struct Group: Hashable, Sendable, Codable {
    package let name: String
    /// Who are asked in it.
    package let people: Int

    package init(name: String, people: Int) {
      self.name = name
      self.people = people
    }
  }

  package let id: String
  package let title: String
  /// What it is for, and what will be done with it; members read both first.
  package let purpose: String
  package let promise: String
  /// Who collects: never the leader.
  package let keeper: String
  /// Who are asked; the leader is not among them.
  package let people: Int
  /// No result, whole or in part, of fewer answers.
  package let threshold: Int
  package let statements: [Statement]
  /// How likely members recommend working here, 0 to 10.
  package let recommend: String
  /// None, or at least two that are the whole team together.
  package let groups: [Group]
  /// The team wants no trend, no groups and no exact counts.
  package let isLowTrust: Bool
  /// The key results are sealed to, in base64.
  package let leaderKey: String
  /// The mark of the wave before; none for the first.
  package let follows: String?

  package init(
    id: String, title: String, purpose: String, promise: String, keeper: String, people: Int,
    threshold: Int = Wave.leastThreshold, statements: [Statement],
    recommend: String = Wave.recommend, groups: [Group] = [], isLowTrust: Bool = false,
    leaderKey: String, follows: String? = nil
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.promise = promise
    self.keeper = keeper
    self.people = people
    self.threshold = threshold
    self.statements = statements
    self.recommend = recommend
    self.groups = groups
    self.isLowTrust = isLowTrust
    self.leaderKey = leaderKey
    self.follows = follows
  }

  package static let leastThreshold = 5
  /// Five, or what a team may ask for instead.
  package static let thresholds = [5, 8, 10]
  package static let statementCount = 8...12
  package static let recommend = "How likely are you to recommend working here?"
  /// The answers to a statement, worst first; they stand for 1 to 5.
  package static let scale = [
    "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree",
  ]
  package static let mostPeople = 500
  /// More would be parts of parts.
  package static let mostGroups = 8
}
