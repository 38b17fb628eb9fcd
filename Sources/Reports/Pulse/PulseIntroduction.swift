internal import Coaching

/// The few sentences at the head of a survey or a sheet, one paragraph each.
///
/// Whoever comes straight to the questions still learns who sees the answers.
struct PulseIntroduction: Sendable {
  private let wave: Wave
  private let mark: WaveMark
  private let keeper: String

  init(wave: Wave, mark: String) {
    self.wave = wave
    self.mark = WaveMark(mark)
    keeper = PlainText.line(wave.keeper)
  }

  /// For a sheet that goes to the keeper.
  var forSheet: [String] {
    [
      PlainText.line(wave.purpose),
      "\(keeper) collects the answers and counts them at once. Your leader does not answer, and "
        + "sees only \(shown), nothing of fewer than \(wave.threshold) answers.",
    ]
  }

  /// For a survey tool, whose owner sees more than a keeper would have to.
  var forSurvey: [String] {
    [
      PlainText.line(wave.purpose), "What will be done with it: \(PlainText.line(wave.promise))",
      "\(keeper) collects the answers and counts them. Your leader does not answer, and sees only "
        + "\(shown), nothing of fewer than \(wave.threshold) answers.",
      "Whoever owns this survey sees each row of answers, often with its time: that should be "
        + "\(keeper), and never your leader.",
      "Taking part is free. Leave out what you would rather not say.",
      comparison,
    ]
  }

  /// Short, so that the mark stays on one line.
  var comparison: String { "Everybody should see the same: \(mark.fingerprint)" }

  private var shown: String {
    wave.isLowTrust ? "roughly how many agree" : "counts"
  }

  /// After the last answer.
  var thanks: String {
    "Thank you. \(keeper) counts the answers; within a week your leader shows all of you what came "
      + "out, and says what will be done."
  }
}
