internal import Coaching

/// Something that is kept back from whoever looks on.
struct Withheld: ToldError, Equatable {
  enum Reason {
    /// Others see the screen.
    case presenting
    /// Hands are counted, and wait for the reveal.
    case hiding
    /// The room has not guessed yet.
    case guessing
    /// Everyone in the room thought of another team.
    case differentTeams
    /// The command has not named it among what it shows.
    case undeclared
  }

  let part: Part
  let reason: Reason
  /// The session that hides it, if it is not the one on screen.
  var session: Session.ID?

  /// What a person reads instead, and how the part is to be had.
  var told: Told { Told(words, reason == .undeclared ? .ours : .usage) }

  private var words: String {
    switch reason {
    case .presenting:
      "\(name) while you present; \(type: "present off") shows \(isMany ? "them" : "it again")."
    case .hiding:
      session.map {
        "That is hidden; at the prompt, \(type: "resume \($0)") and then \(type: "reveal") show it."
      }
        ?? "That is hidden; \(type: "reveal") shows it."
    case .guessing:
      "That waits until the diagnosis is known; \(type: "reveal") shows it once all have guessed."
    case .differentTeams: Withheld.noPlan
    case .undeclared: "Something went wrong inside Rapport: this was not to be shown (\(part))."
    }
  }

  private var isMany: Bool { part != .status && part != .cues }

  private var name: String {
    switch part {
    case .labels: "Labels are hidden"
    case .privateNotes: "Private notes are hidden"
    case .cues: "What is for the coach is hidden"
    case .status: "Status is hidden"
    case .solution: "Solutions are hidden"
    case .trainerNotes: "Run sheets are hidden"
    case .reasons: "Reasons are hidden"
    case .hands, .conclusion, .known, .purpose: "That is hidden"
    }
  }

  static let noPlan =
    "Everyone here thought of another team, so there is no plan: it would be for a team nobody has. "
    + "\(type: "spread") shows how the hands fell; each can run \(type: "diagnose") for their own."
}
