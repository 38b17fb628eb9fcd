internal import Coaching
import Testing

@testable import Reports

struct WaveMarkTests {
  @Test func fingerprintIsTwentyDigitsInFours() {
    #expect(WaveMark(SampleWave.mark).fingerprint == "9f3c 0a1b 5d7e 2468 ace0")
    #expect(WaveMark("9F3C0A1B").fingerprint == "9f3c 0a1b")
    #expect(WaveMark("").fingerprint.isEmpty)
    #expect(WaveMark("\"><9f").hex == "9f")
  }
}

struct PulseTextTests {
  private let text = PulseText(wave: SampleWave.wave(), mark: SampleWave.mark).text

  @Test func saysWhatMembersAskFirst() {
    for words in [
      SampleWave.purpose, "What will be done with it: We choose one thing together",
      "Your leader asks, and does not answer.",
      "Mira Holm collects and counts the answers, and is not your leader.",
      "12 people are asked. Taking part is free, and \"rather not say\" is always possible.",
      "There is no room for words of your own",
      "Mira Holm sees single answers as they come in, and counts them at once.",
      "counts only: how many agree, neither, or disagree.",
      "Nothing is shown if fewer than 5 people answer",
      "If all say the same, or all but one, only that is shown",
      "If nobody or only one person gives one of the three answers, only the answer that most",
      "How many answered is shown, and not who; if all did, that is known.",
      "Within a week your leader",
      "whoever owns it sees each row", "your handwriting", "work out the fifth",
      "9f3c 0a1b 5d7e 2468 ace0", "everybody should see the same:",
    ] {
      #expect(text.flat.contains(words), "\(words)")
    }
    #expect(!text.contains("Groups,"))
    #expect(!text.contains("more care"))
    // Not true where all answered.
    #expect(!text.flat.contains("who answered, or when"))
  }

  @Test func namesGroups() {
    let text = PulseText(wave: SampleWave.wave(groups: SampleWave.groups), mark: "9f").text
    #expect(text.contains("Office (6), Elsewhere (6)"))
    #expect(text.contains("answer in every one"))
  }

  @Test func lowTrustPromisesNoCounts() {
    let text = PulseText(wave: SampleWave.wave(isLowTrust: true), mark: "9f").text
    #expect(text.contains("shown with more care"))
    #expect(!text.contains("counts only"))
  }

  @Test(arguments: [false, true])
  func isShortAndNarrow(isLowTrust: Bool) {
    let groups = isLowTrust ? [] : SampleWave.groups
    let wave = SampleWave.wave(groups: groups, isLowTrust: isLowTrust)
    let lines = PulseText(wave: wave, mark: SampleWave.mark).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 60)
    #expect(lines.allSatisfy { $0.count <= 76 && !$0.hasSuffix(" ") || $0.isEmpty })
  }

  @Test(arguments: SampleWave.hostile + [String(repeating: "long", count: 60)])
  func staysInItsColumns(text: String) {
    let wave = SampleWave.hostile(text)
    for written in [
      PulseText(wave: wave, mark: SampleWave.mark).text,
      PulseSheet(wave: wave, mark: SampleWave.mark).text,
    ] {
      #expect(written.split(separator: "\n").allSatisfy { $0.count <= 76 })
      #expect(!written.contains("\t") && !written.contains("\r"))
      #expect(!written.unicodeScalars.contains("\u{202E}"))
    }
  }
}
