internal import Coaching
internal import ShippedTemplates

/// A sheet as one page: ticked and printed without script; with it, a code of letters is shown.
///
/// An iPhone opens a page from a mail without script, so nothing may depend on it. Browsers put ticks
/// back after a reload: not here, where the next person may look. There is no form, for there is nowhere
/// to send it, and Enter shall not try. Its code is that of `AnswerCode` once more: the same number,
/// letters and check.
struct PulsePage: Sendable {
  private let wave: Wave
  private let mark: WaveMark
  private let introduction: PulseIntroduction

  init(wave: Wave, mark: String) {
    self.wave = wave
    self.mark = WaveMark(mark)
    introduction = PulseIntroduction(wave: wave, mark: mark)
  }

  var text: String {
    ShippedTemplate.named(PulsePage.template)
      .filled(with: self, PulsePage.names, escaped: EscapedHTML.escaped)
  }

  static let template = "pulse/page.html.mustache"

  static let names = TemplateNames<PulsePage>([
    .text("title", \.wave.title), .text("policy", \.policy), .text("nonce", \.nonce),
    .text("statementCount") { String($0.wave.statements.count) },
    .text("groupCount") { String($0.wave.groups.count) },
    .text("salt") { String($0.salt) },
    .texts("introduction", \.introduction.forSheet),
    .list("statements", statement) { Array($0.wave.statements.enumerated()) },
    .text("recommend", \.wave.recommend),
    .list("scores", choice) { _ in scores },
    .list("groups", choice) { page in
      page.wave.groups.enumerated().map { index, group in
        Choice(value: index, digits: String(AnswerDigits.letter(of: index)), word: group.name)
      }
    },
    .list("boxes", TemplateNames<[String]>([.texts("labels") { $0 }]), \.boxes),
    .text("keeper", \.wave.keeper), .text("comparison", \.introduction.comparison),
  ])

  /// Nothing is loaded and nothing sent; only this style and this script are taken.
  private var policy: String {
    "default-src 'none'; style-src 'nonce-\(nonce)'; script-src 'nonce-\(nonce)'; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// Whoever wrote a text of the wave cannot have known it: the mark is made of that text.
  private var nonce: String { String(mark.hex.prefix(32)) }

  /// As `AnswerCode` adds it to its check.
  private var salt: Int { (Int(mark.hex.prefix(2), radix: 16) ?? 0) % 32 }

  // MARK: Questions

  private static let statement = TemplateNames<(offset: Int, element: Wave.Statement)>([
    .text("number") { String($0.offset + 1) },
    .text("say", \.element.say), .text("mark", \.element.mark),
    .list("choices", choice) { _ in agreement },
  ])

  private struct Choice {
    let value: Int
    /// What goes into the row.
    let digits: String
    let word: String
  }

  private static let choice = TemplateNames<Choice>([
    .text("value") { String($0.value) }, .text("digits", \.digits), .text("word", \.word),
  ])

  private static var agreement: [Choice] {
    let words = Array(zip(1..., Wave.scale)) + [(0, "Rather not say")]
    return words.map { Choice(value: $0, digits: String($0), word: $1) }
  }

  private static var scores: [Choice] {
    let words = [0: "not at all likely", 10: "extremely likely", 99: "Rather not say"]
    return (Array(0...10) + [99]).map { score in
      Choice(
        value: score, digits: (score < 10 ? "0" : "") + String(score), word: words[score] ?? "")
    }
  }

  /// What stands below the boxes to write in, in the groups of `AnswerDigits`.
  private var boxes: [[String]] {
    let numbers = wave.statements.indices.map { String($0 + 1) }
    let fours = stride(from: 0, to: numbers.count, by: 4).map {
      Array(numbers[$0..<min($0 + 4, numbers.count)])
    }
    return fours + [["R1", "R1"]] + (wave.groups.isEmpty ? [] : [["G1"]])
  }
}
