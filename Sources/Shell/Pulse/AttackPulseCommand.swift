internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Reports
internal import Sessions

struct AttackPulseCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "attack",
    abstract: "Try to find somebody out from results.",
    discussion: """
      Tells every one to four people of whom the files fix a count, alone or by difference, and everybody whose answer \
      follows. Results of one wave in the order they came. Example:
        pulse attack may.result june.result
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("Results.", valueName: "result"), completion: .file())
  var files: [String]

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let attack = PulseAttack(try files.map { try desk.result(in: $0) })
    var page = Page([.blank])
    if attack.findings.isEmpty, attack.retellings.isEmpty, attack.undecided == 0,
      attack.impossible == 0
    {
      page.add(.paragraph("Nothing: no count of one to four people follows, and nobody's answer."))
    }
    page.add(attack.findings.map { .item("-", $0.description) })
    page.add(
      attack.retellings.map {
        .item(
          "-",
          "The waves \(WaveMark($0.before).fingerprint) and \(WaveMark($0.mark).fingerprint) may hold the same answers, "
            + "the later with \($0.more) more: then the difference is what those said.")
      })
    if attack.undecided > 0 {
      page.add(.paragraph("\(attack.undecided.of("row")) took too long, and stay undecided."))
    }
    if attack.impossible > 0 {
      page.add(
        .paragraph(
          "\(attack.impossible.of("look")) found results that do not go together: answers were changed between them, or what was "
            + "told before was lost. Then somebody may follow from the difference; compare them by hand."
        ))
    }
    return [.show(page)]
  }
}

extension Desk {
  /// A keeper's result, opened with one of the leader's keys.
  ///
  /// - Throws: ``PulseResultRefusal`` for a file that is none, or does not open.
  func result(in file: String) throws -> WaveResult {
    let longest = 5_000_000
    let data = try TextFile.bytes(of: file, upTo: longest)
    guard data.count <= longest,
      let sealed = try? JSONDecoder().decode(SealedResult.self, from: data)
    else {
      throw PulseResultRefusal.noResult(file)
    }
    let keys = try pulseKeys()
    do throws(SealedResult.Flaw) {
      return try sealed.opened(with: keys)
    } catch {
      throw refusal(error, file, sealed)
    }
  }

  private func refusal(
    _ flaw: SealedResult.Flaw, _ file: String, _ sealed: SealedResult
  ) -> PulseResultRefusal {
    switch flaw {
    case .key, .notForThisKey: .otherKey(file, mark: sealed.header.reader)
    case .changed: .changedFile(file)
    }
  }
}
