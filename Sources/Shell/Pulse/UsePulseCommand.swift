internal import ArgumentParser
internal import Coaching
internal import Playbooks
internal import Reports

struct UsePulseCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "use",
    abstract: "Take what the team said into your conversation.",
    discussion: """
      For the leader. The team's answers count beside yours; where the two differ by more than chance, both are shown, with \
      a question to talk about it. A later result takes the place of an earlier one; undo takes it back. Examples:
        pulse use
        pulse use may.result --session k3x
      """)
  static let places: Places = .withStored
  static let shows = Shown.needs(.conclusion)

  @Argument(
    help: ArgumentHelp("The keeper's file; without it, the latest result.", valueName: "result"),
    completion: .file())
  var file: String?

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  func steps(in scene: Scene) throws -> [Step] {
    try scene.desk.openingResult(in: file) { try steps(with: $0, in: scene) }
  }

  private func steps(with result: WaveResult, in scene: Scene) throws -> [Step] {
    let session = try scene.session(which.session)
    let library = try scene.library(of: session)
    try requireOneTeam(session, scene.viewer.looking(at: session))
    let replies = result.replies(in: library)
    guard !replies.isEmpty else {
      throw PulseResultRefusal.nothingToTakeIn
    }
    return (session.team == result ? [] : [.note(.heard(result), session)])
      + [
        .then { by in
          let conclusion = try by.conclusion(of: try by.session(session.id))
          return [.page(.used(result, taken: replies.count, conclusion))]
        }
      ]
  }

  /// - Throws: ``PulseResultRefusal`` where there is no one team whose members were asked.
  private func requireOneTeam(_ session: Session, _ viewer: Viewer) throws {
    guard session.exercise == nil else {
      throw PulseResultRefusal.writtenCase
    }
    guard !viewer.isFor(.differentTeams) else {
      throw PulseResultRefusal.differentTeams
    }
    try viewer.require(.conclusion)
  }
}

extension Desk {
  /// Goes on with the named result, opened and kept; without a name with the latest.
  ///
  /// - Throws: ``PulseResultRefusal`` if there is none, or it does not open.
  func openingResult(
    in file: String?, then steps: @escaping (WaveResult) throws -> [Step]
  ) throws -> [Step] {
    let known = try receivedResults()
    let result = try pulseResult(in: file, besides: known)
    // Nothing is kept of a result that is then refused.
    let following = try steps(result)
    return (known.contains(result) ? [] : [.act(PulseKeeping(event: .received(result)))])
      + following
  }

  private func pulseResult(in file: String?, besides known: [WaveResult]) throws -> WaveResult {
    guard let file else {
      guard let latest = try pulses().results.last else {
        throw PulseResultRefusal.noneOpened
      }
      return latest
    }
    let result = try result(in: file)
    // Told again with who came and went, it says nothing new of anybody's answers.
    let isSame = known.contains {
      $0.mark == result.mark && $0.whole == result.whole && $0.groups == result.groups
    }
    guard !isSame else { return result }
    // In whichever order the two are opened, the difference is about the same few.
    let few = known.filter { $0.mark == result.mark }
      .map { abs(result.whole.answered - $0.whole.answered) }.min()
    if let few, few < result.wave.threshold {
      throw PulseResultRefusal.fewApartFromOpened(file, few)
    }
    return result
  }
}

extension Page {
  /// What was taken of a pulse, and where it differs from the leader's own view.
  fileprivate static func used(
    _ result: WaveResult, taken: Int, _ conclusion: Conclusion
  ) -> Page {
    var page = Page([
      .blank, .title("The team's answers count beside yours"),
      .paragraph(
        "\(result.wave.title): \(taken.of("statement")), \(result.whole.answered) of \(result.wave.people) answered."
      ),
    ])
    let left = result.wave.statements.count - taken
    if left > 0 {
      page.add(
        .paragraph(
          "\(left.of("statement")) left out: too few answered, or the playbooks no longer have \(left == 1 ? "it" : "them") in the words that "
            + "members read."))
    }
    let views = twoViews(conclusion.diagnosis)
    page.add(
      views.isEmpty
        ? [
          .blank,
          .paragraph(
            "What they say and what you say go together, as far as both speak about the same things."
          ),
        ] : views)
    if conclusion.isOvertaken, let first = conclusion.anew?.action {
      page.add(
        .blank, .field("Would come first now", first.title),
        .paragraph(
          "What was agreed stays until you make the plan anew: \(type: "stop"), then Enter."))
    }
    page.add(
      .blank,
      .note(
        "\(type: "plan") shows what follows · \(type: "how") says why · "
          + "\(type: "undo") takes it back"
      ))
    return page
  }
}
