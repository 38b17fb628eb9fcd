internal import Coaching
internal import Reports

/// Why a result is not sealed, not opened, or not used.
enum PulseResultRefusal: Refusal {
  case overTheWave(String)
  case joinedTooMany(asked: Int)
  case tooFewAnswered(Int, threshold: Int)
  case tooFewMore(Int, threshold: Int, canMoreCome: Bool)
  case changedSince
  case sameAnswers(more: Int)
  case toldOnce
  case noResult(String)
  /// Sealed to the key with this mark.
  case otherKey(String, mark: String)
  case changedFile(String)
  case nothingToTakeIn
  case writtenCase
  case differentTeams
  case noneOpened
  case fewApartFromOpened(String, Int)

  var told: Told {
    switch self {
    case .overTheWave(let path):
      Told("\(path) is the wave, or what is kept of it", right: "name another file.")
    case .joinedTooMany(let asked): Told("--joined is more than the \(asked) who were asked.")
    case .tooFewAnswered(let people, let threshold):
      Told(
        "\(people.of("person has", "people have")) answered, and below \(threshold) nothing is "
          + "shown. There is no result.",
        right: "If more answer, close it again; if not, tell the team so.")
    case .tooFewMore(let people, let threshold, let canMoreCome):
      Told(
        "\(people.of("more person has", "more people have")) answered since the result that was "
          + "told. The difference would be about them alone, so it is "
          + (canMoreCome
            ? "told once at least \(threshold) more have"
            : "not told; too few are left to answer"),
        right: "in the next wave everybody is asked anew."
      )
    case .changedSince:
      Told(
        "Answers were taken back, changed or added since the result that was told. The difference "
          + "would be about those few alone, so the result stays as it is",
        right: "the next wave counts anew.")
    case .sameAnswers(let more):
      Told(
        "These look like the answers to the wave before, "
          + "\(more == 0 ? "told again" : more > 0 ? "with \(more) more" : "without \(-more)"): the difference would be about "
          + "those few alone.",
        right: "A wave asks everybody anew; where that was done, --anew says so.")
    case .toldOnce:
      Told("The team asked for low trust, so a wave is told once; the result stays as it is.")
    case .noResult(let path):
      Told("\(path) is no result", right: "your keeper's pulse close writes one.", .content)
    case .otherKey(let path, let mark):
      Told(
        "\(path) is sealed to another key, with the mark \(WaveMark(mark).fingerprint).",
        right: "It opens where that key was made; \(type: "pulse key") shows the mark of yours.",
        .content)
    case .changedFile(let path):
      Told(
        "\(path) was changed, or did not arrive whole.",
        right: "Ask the keeper to send it again.", .content)
    case .nothingToTakeIn:
      Told(
        "Nothing of this wave can be taken in: its statements are in no loaded playbook, or their "
          + "words have changed since, or too few answered them.", .content)
    case .writtenCase: Told("This is a written case, and no pulse was taken of its team.")
    case .differentTeams:
      Told(
        "In this conversation each thinks of a team of their own, so what one team said does not "
          + "belong in it.")
    case .noneOpened:
      Told(
        "No result was opened yet",
        right:
          "\(type: "pulse key") is the first step to one, \(type: "pulse show FILE") opens it.",
        .notFound)
    case .fewApartFromOpened(let path, let few):
      Told(
        "\(path) is \(few == 0 ? "not quite" : "\(few.of("answer")) apart from") the result opened before, and is not "
          + "shown: the difference would be about those few alone. The keeper's record of what was told "
          + "seems to be lost", right: "ask them.", .content)
    }
  }
}

extension PulseResultRefusal {
  /// Why a wave that was told is not told again.
  init(_ reason: Disclosure.Rekept, of wave: Wave, answered: Int) {
    switch reason {
    case .tooFewMore(let people):
      self = .tooFewMore(
        people, threshold: wave.threshold,
        canMoreCome: people + wave.people - answered >= wave.threshold)
    case .changed: self = .changedSince
    case .sameAnswers(let more): self = .sameAnswers(more: more)
    case .once: self = .toldOnce
    }
  }
}
