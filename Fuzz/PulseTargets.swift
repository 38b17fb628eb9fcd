@testable import Coaching
import Foundation
import Playbooks
import Reports
@testable import Shell

extension FuzzTarget {
  /// What a leader, a keeper and their survey tools hand each other.
  static let pulses = [
    FuzzTarget(name: "wave") { bytes in
      guard let wave = try? JSONDecoder().decode(Wave.self, from: Data(bytes)) else { return }
      for problem in wave.problems { requireSafe(problem, "wave") }
      guard wave.problems.isEmpty else { return }
      var kept = KeptWave(of: wave, mark: "mark")
      for _ in 0..<wave.people {
        kept.count(
          PulseAnswers(statements: wave.statements.map { _ in 4 }, recommends: 9), .typed)
      }
      requireShown(kept, of: wave)
    },
    FuzzTarget(name: "result") { bytes in
      guard let result = try? JSONDecoder().decode(WaveResult.self, from: Data(bytes)),
        result.isSound
      else { return }
      requireShown(result)
    },
    FuzzTarget(name: "kept") { bytes in
      guard let kept = try? JSONDecoder().decode(KeptWave.self, from: Data(bytes)),
        kept.isSound(for: wave)
      else { return }
      _ = kept.refusal(in: wave)
      requireShown(kept, of: wave)
    },
    FuzzTarget(name: "export") { bytes in
      do throws(Problems) {
        let export = try SurveyExport(Data(bytes), file: "x.csv", wave: wave)
        if export.counters.map(\.people).reduce(0, +) > export.rows { violation("more than rows") }
      } catch { requireTold(error, "export") }
    },
    FuzzTarget(name: "row") { bytes in
      let (digits, code) = (AnswerDigits(wave), AnswerCode(wave, mark: "0123456789abcdef"))
      if let answers = try? digits.answers(bytes.text) {
        if (try? digits.answers(digits.text(of: answers))) != answers { violation("digits") }
      }
      if let answers = try? code.answers(bytes.text) {
        if (try? code.answers(code.text(of: answers))) != answers { violation("code") }
      }
    },
  ]

  static let wave = Wave(
    id: "w", title: "Team", purpose: "To see", promise: "Told by Friday", keeper: "Kim", people: 12,
    statements: shippedLibrary.statements.filter(\.isUsual).map(Wave.Statement.init),
    groups: [.init(name: "North", people: 6), .init(name: "South", people: 6)],
    leaderKey: Data(1...32).base64EncodedString())

  private static func requireShown(_ kept: KeptWave, of wave: Wave) {
    guard let result = kept.result(in: wave, joined: nil, left: nil) else { return }
    if !result.isSound { violation("a result of one's own that is not sound") }
    requireShown(result)
  }

  /// What is told of it can be made, and holds nothing a terminal obeys.
  static func requireShown(_ result: WaveResult) {
    let summary = PulseSummary(result)
    for field in summary.entries.flatMap(\.fields) { requireSafe(field.words, "result") }
    requireSafe(summary.answered, "result")
    requireMarkup(PulseReport(result).page, "a result's page")
    requireSafe(
      Layout(width: Layout.widest).text(of: PulsePages(result, trend: nil).page), "result")
    requireSafe(PulseReport(result).markdown.filter { !$0.isNewline }, "result")
  }
}
