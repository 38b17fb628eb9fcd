/// Something that can be done about a symptom, or for the team as a whole.
package struct Action: Identifiable, Sendable {
  package typealias ID = Identifier<Action>

  /// Who does it.
  package enum Owner: String, CaseIterable, Sendable {
    case leader, shared, team
  }

  /// How much of a difference to expect; Cohen's conventions.
  package enum Effect: String, CaseIterable, Sendable {
    case small, medium, large

    /// Standardised mean difference.
    package var size: Double {
      switch self {
      case .small: 0.2
      case .medium: 0.5
      case .large: 0.8
      }
    }
  }

  /// What a rule may keep it back for.
  package enum Tag: String, CaseIterable, Sendable {
    case group, live, bonding, survey, camera
    case selfDisclosure = "self-disclosure"
    case addsWork = "adds-work"
    /// Makes a rule, a round or a change for everyone.
    case forAll = "for-all"
  }

  /// The leader's own hours.
  package struct Hours: Sendable, Equatable {
    package let setup: Double
    package let weekly: Double

    /// Set-up and the first four weeks.
    package var month: Double { setup + 4 * weekly }
  }

  /// What must be in place before it makes sense.
  package struct Needs: Sendable {
    package let after: [Action.ID]
    /// Without a condition nobody can know; the sentence is something to check.
    package let when: Condition?
    /// Reads after "check first: ".
    package let say: String
  }

  /// When it does harm or makes no sense.
  package struct NotWhen: Sendable {
    /// Without a condition the sentence is advice only.
    package let when: Condition?
    package let say: String
  }

  package let id: ID
  package let place: Place
  /// The symptom it helps; none for actions that serve the whole team.
  package let home: Symptom.ID?
  let texts: Texts
  /// What its texts are worded for.
  var matter = Matter.usual
  package let steps: [String]
  package let owner: Owner
  /// Who else, in free words.
  package let with: String?
  /// Whether the leader can begin today, alone, in half an hour.
  package let isStartableToday: Bool
  package let hours: Hours
  /// Calendar weeks until a first visible change.
  package let weeks: ClosedRange<Double>
  package let effect: Effect
  package let basis: String
  package let source: String
  package let measure: String
  package let howOften: String
  package let tags: Set<Tag>
  package let needs: Needs?
  package let notWhen: NotWhen?
  /// How it may go, where it is a talk.
  package let rehearsal: Rehearsal?

  /// Whether a playbook says what it costs and when it shows.
  package var isAuthored: Bool { !basis.isEmpty }

  /// What it says, in all forms.
  struct Texts: Sendable {
    let title: Wording
    let firstStep: Wording
    let message: Wording?
  }

  package var title: String { texts.title.text(for: matter) }
  package var firstStep: String { texts.firstStep.text(for: matter) }
  /// The words to send or to say first.
  package var message: String? { texts.message?.text(for: matter) }
}

extension Action {
  /// An action a leader made up; what a playbook would say of its cost and effect is not known.
  package init(own id: ID, title: String, firstStep: String, measure: String) {
    self.init(
      id: id, place: Place(file: "", line: 1, column: 1), home: nil,
      texts: Texts(title: Wording(title), firstStep: Wording(firstStep), message: nil), steps: [],
      owner: .leader, with: nil, isStartableToday: false, hours: Hours(setup: 0, weekly: 0),
      weeks: 0...0, effect: .small, basis: "", source: "", measure: measure, howOften: "",
      tags: [], needs: nil, notWhen: nil, rehearsal: nil)
  }
}
