internal import Coaching
import Testing

@testable import Reports

struct PulsePageTests {
  private let wave = SampleWave.wave(groups: SampleWave.groups)
  private var page: String { PulseSheet(wave: wave, mark: SampleWave.mark).page }

  @Test func isSmallAndFetchesNothing() {
    #expect(page.utf8.count < 30_000)
    for foreign in ["://", "src=", "href=", "url(", "@import", "<form", "<link", "fetch", "eval"] {
      #expect(!page.contains(foreign), "\(foreign)")
    }
  }

  @Test func takesOnlyItsOwnStyleAndScript() {
    let nonce = "9f3c0a1b5d7e2468ace013579bdf0246"
    #expect(
      page.contains(
        "content=\"default-src &#39;none&#39;; style-src &#39;nonce-\(nonce)&#39;; "
          + "script-src &#39;nonce-\(nonce)&#39;; base-uri &#39;none&#39;; "
          + "form-action &#39;none&#39;\""))
    #expect(page.ranges(of: "<script").count == 1 && page.ranges(of: "<style").count == 1)
    #expect(page.contains("<script nonce=\"\(nonce)\">"))
    #expect(page.contains("<style nonce=\"\(nonce)\">"))
    #expect(!page.contains(" style=") && !page.contains(" onclick"))
  }

  @Test func holdsEachStatementOnceWithSixAnswers() {
    for (index, statement) in wave.statements.enumerated() {
      let legend =
        "<legend>\(index + 1). \(statement.say) <small>[\(statement.mark)]</small></legend>"
      #expect(page.ranges(of: legend).count == 1)
      #expect(page.ranges(of: "name=\"s\(index + 1)\"").count == 6)
    }
    #expect(page.ranges(of: "name=\"r\"").count == 12)
    #expect(page.ranges(of: "name=\"g\"").count == 2)
    #expect(page.ranges(of: "<fieldset>").count == 14)
    #expect(page.ranges(of: "<i></i>").count == 12 + 2 + 1)
    #expect(page.contains("<b>5</b> Strongly agree") && page.contains("<b>0</b> Rather not say"))
    #expect(page.contains("<b>99</b> Rather not say") && page.contains("<b>b</b> Elsewhere"))
  }

  @Test func saysWhatTheCodeIs() {
    #expect(page.contains("are your answers: whoever sees them can read them."))
    #expect(page.contains("read it to Mira Holm, and not to your leader."))
    #expect(page.contains("role=\"status\" aria-live=\"polite\""))
    #expect(page.contains("<label for=\"word\">Your word from the hat, if you drew one</label>"))
    #expect(page.contains("9f3c 0a1b 5d7e 2468 ace0"))
  }

  /// Without script nothing is hidden but what a script fills.
  @Test func worksWithoutScript() {
    #expect(page.ranges(of: " hidden>").count == 1)
    #expect(page.contains("<div id=\"with-script\" hidden>"))
    #expect(page.contains("Write the digit of each answer into its box"))
  }

  @Test(arguments: SampleWave.hostile)
  func escapesWhatItIsGiven(text: String) {
    let page = PulseSheet(wave: SampleWave.hostile(text), mark: SampleWave.mark).page
    #expect(tags(in: page) == tags(in: self.page))
    #expect(!page.unicodeScalars.contains("\u{202E}") && !page.unicodeScalars.contains("\0"))
  }

  /// All that a browser takes for markup, scalar by scalar.
  private func tags(in page: String) -> [String] {
    let body = page.unicodeScalars.split(separator: "<").dropFirst()
    return body.map { part in String(String.UnicodeScalarView(part.prefix { $0 != ">" })) }
  }
}
