internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports

/// What came out of a simulation, as text, CSV or JSON.
struct SimulationResult {
  private let simulation: Simulation
  private let runs: [Simulation.Run]

  init(_ simulation: Simulation, _ runs: [Simulation.Run]) {
    self.simulation = simulation
    self.runs = runs
  }

  // MARK: Scores

  private var isMadeUp: Bool {
    if case .sheets = simulation.source { false } else { true }
  }

  /// Whether it says how sure it sounded: where people's answers are pooled.
  private var isPooled: Bool {
    switch simulation.source {
    case .rooms, .pulses: true
    case .leaders, .sheets: false
    }
  }

  private var scores: [SimulationScore] {
    simulation.lengths.enumerated().map { index, length in
      var score = SimulationScore(asked: length)
      for run in runs { score.add(run.interview.moments[index].diagnosis, active: run.active) }
      return score
    }
  }

  private var medianStop: Int {
    let stops = runs.map(\.interview.stopsAt).sorted()
    return stops.isEmpty ? 0 : stops[stops.count / 2]
  }

  // MARK: Formats

  var text: String {
    var lines = [heading]
    let columns =
      isMadeUp
      ? [
        "first right", "among top 3", "wrongly reported", "told healthy", "closer look",
        "attention",
      ] : ["told healthy", "closer look", "attention"]
    lines.append((["asked"] + columns).map { right($0, width(of: $0)) }.joined(separator: "  "))
    for score in scores {
      let share = { (number: Int) in Double(number) / Double(max(1, score.leaders)) }
      let found = score.amongTopThree / Double(max(1, score.leaders))
      let values =
        isMadeUp
        ? [share(score.firstRight), found, share(score.wronglyReported)] : []
      let verdicts = [Verdict.healthy, .closerLook, .attention].map {
        share(score.verdicts[$0] ?? 0)
      }
      let cells = zip(columns, values + verdicts).map {
        right(String(format: "%.3f", $1), width(of: $0))
      }
      lines.append(
        ([right(String(score.asked), width(of: "asked"))] + cells).joined(separator: "  "))
    }
    lines.append("Stops by itself after \(medianStop) questions (median).")
    if isPooled { for score in scores { lines += calibration(of: score) } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How sure it sounded, and how often it was right.
  private func calibration(of score: SimulationScore) -> [String] {
    let columns = ["chance", "symptoms", "said", "there"]
    let cells = { (values: [String]) in
      zip(columns, values).map { right($1, width(of: $0)) }.joined(separator: "  ")
    }
    let rows = score.calibration.bins.map { bin in
      cells([
        String(format: "%.1f-", bin.from), String(bin.symptoms),
        String(format: "%.3f", bin.claimed), String(format: "%.3f", bin.observed),
      ])
    }
    return ["After \(score.asked) questions, the chance said and how often it was there:"]
      + [cells(columns)] + rows
  }

  private var heading: String {
    switch simulation.source {
    case .leaders(let count, let active, let beta, let withConcern):
      "\(count) leaders with \(active) active, noise \(beta), policy \(simulation.policy.rawValue), "
        + (withConcern ? "each with a concern, " : "") + "seed \(simulation.seed)"
    case .rooms(let count, let room):
      "\(count) rooms of \(room.people) with \(room.active) active, correlation \(room.correlation), "
        + "noise \(room.beta), pool \(room.pool.rawValue), seed \(simulation.seed)"
    case .pulses(let count, let pulse):
      "\(count) teams of \(pulse.people) with \(pulse.active) active, \(pulse.participation) answer, "
        + "leaders blind to \(pulse.blind), correlation \(pulse.correlation), noise \(pulse.beta), seed "
        + "\(simulation.seed)"
    case .sheets(let sheets): "\(sheets.count) rows, policy \(simulation.policy.rawValue)"
    }
  }

  private func width(of column: String) -> Int { max(5, column.count) }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// `row,asked,symptom,severity,chance,line,place` for each length; rows count from 1, places in
  /// the order things are said.
  var csv: String {
    var lines = ["row,asked,symptom,severity,chance,line,place"]
    for (row, run) in runs.enumerated() {
      for moment in run.interview.moments {
        let reports = moment.diagnosis.reports(isCapped: false)
        for symptom in simulation.library.symptoms {
          guard let place = reports.firstIndex(where: { $0.symptom.id == symptom.id }) else {
            continue
          }
          let report = reports[place]
          let cells = [
            String(row + 1), String(moment.asked), symptom.id.rawValue,
            digits(report.belief.severity), digits(report.belief.chance), report.line.rawValue,
            report.isSaid ? String(place + 1) : "",
          ]
          lines.append(cells.joined(separator: ","))
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func digits(_ value: Double) -> String { String(format: "%.4f", value) }

  fileprivate struct Document: Encodable {
    struct Length: Encodable {
      let asked: Int
      let firstRight: Double?
      let amongTopThree: Double?
      let wronglyReported: Double?
      let toldHealthy: Double
      /// Of rooms and pulses alone.
      let calibration: [Bin]?
    }

    struct Bin: Encodable {
      let from: Double
      let symptoms: Int
      let said: Double
      let there: Double
    }

    let schema = "rapport.simulation/1"
    let leaders: Int
    let policy: String
    let medianStop: Int
    let lengths: [Length]
  }

  var json: String {
    get throws {
      let lengths = scores.map { score in
        let all = Double(max(1, score.leaders))
        return Document.Length(
          asked: score.asked, firstRight: isMadeUp ? Double(score.firstRight) / all : nil,
          amongTopThree: isMadeUp ? score.amongTopThree / all : nil,
          wronglyReported: isMadeUp ? Double(score.wronglyReported) / all : nil,
          toldHealthy: Double(score.toldHealthy) / all,
          calibration: isPooled ? score.calibration.bins.map(Document.Bin.init) : nil)
      }
      let document = Document(
        leaders: runs.count, policy: simulation.policy.rawValue, medianStop: medianStop,
        lengths: lengths)
      return try JSONText.text(of: document)
    }
  }
}

extension SimulationResult.Document.Bin {
  fileprivate init(_ bin: Calibration.Bin) {
    (from, symptoms, said, there) = (bin.from, bin.symptoms, bin.claimed, bin.observed)
  }
}
