internal import Coaching
internal import Playbooks

/// Why a case is not found, written, played or passed, or a talk not rehearsed.
enum CasesRefusal: Refusal {
  case noSuchCase(typed: String, known: [CaseFile.ID])
  case notAName(String)
  case nameTaken(String)
  case otherwiseThanItSays([String])
  case noAnswers
  case nothingWritten
  case realLabel
  case noSuchExercise(typed: String, on: CaseFile.ID, but: CaseFile.ID?)
  case severalExercises(typed: String, [Session.ID])
  case differ(Int, of: Int)
  case notATalk(Action)
  case noSuchAction(typed: String)
  case severalActions([Action])

  var told: Told {
    switch self {
    case .noSuchCase(let word, let known):
      let names = known.map(\.rawValue)
      return Told(
        "There is no case \"\(word.shortened)\"\(Suggestion.hint(for: word, among: names)).",
        right: "Cases: \(names.joined(separator: ", ")).", .notFound)
    case .notAName(let name): return Told(Skeleton.complaint(about: name) ?? "")
    case .nameTaken(let name):
      return Told("There is a case \"\(name)\" already", right: "choose another name.")
    case .otherwiseThanItSays(let differences):
      return Told(
        "This case would not come out as it says, so it was not written: "
          + differences.joined(separator: "; ") + ".", .ours)
    case .noAnswers: return Told("This conversation has no answers to make a case of.")
    case .nothingWritten: return Told("Nothing was written.")
    case .realLabel:
      return Told(
        "That is a label of the conversation.", right: "Please make something up.")
    case .noSuchExercise(let word, let file, let other):
      return Told(
        "There is no exercise \"\(word.shortened)\" on \(file)."
          + (other.map { " That one is on \($0)." } ?? ""),
        right: "\(type: "cases played") lists them.", .notFound)
    case .severalExercises(let word, let ids):
      return Told(
        "\"\(word.shortened)\" fits \(ids.count) exercises: "
          + "\(ids.map(\.rawValue).sorted().joined(separator: ", ")).", .notFound)
    case .differ(let failed, let all):
      return Told("\(failed) of \(all) cases differ.", .content)
    case .notATalk(let action):
      return Told(
        "\"\(action.title)\" is not one talk with someone, so there is nothing to rehearse.",
        right: "Its first step: \(action.firstStep)")
    case .noSuchAction(let word):
      return Told(
        "There is no action \"\(word.shortened)\"",
        right: "\(type: "rehearse") alone lists the talks there are.")
    case .severalActions(let actions):
      return Told("That fits several: \(actions.map(\.title).joined(separator: "; ")).")
    }
  }
}
