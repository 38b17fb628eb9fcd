internal import Coaching
import Testing

@testable import Reports

struct PulseReportPageTests {
  private func page(_ text: String? = nil) -> String {
    let sample = SampleResult.report(text)
    let trend = PulseTrend(sample.now, after: sample.before)
    return PulseReport(sample.now, trend: trend).page
  }

  @Test func fetchesAndRunsNothing() {
    let page = page()
    #expect(page.utf8.count < 40_000)
    for foreign in [
      "://", "src=", "href=", "@import", "<form", "<link", "<script", " onclick", "eval",
    ] {
      #expect(!page.contains(foreign), "\(foreign)")
    }
    #expect(page.ranges(of: "url(").count == page.ranges(of: "url(#hatch-").count)
    #expect(!page.contains(" style="))
    let nonce = "9f3c0a1b5d7e2468ace013579bdf0246"
    #expect(
      page.contains(
        "content=\"default-src &#39;none&#39;; style-src &#39;nonce-\(nonce)&#39;; "
          + "base-uri &#39;none&#39;; form-action &#39;none&#39;\""))
    #expect(page.ranges(of: "<style nonce=\"\(nonce)\">").count == 1)
  }

  @Test(arguments: SampleWave.hostile)
  func escapesWhatItIsGiven(text: String) {
    let page = page(text)
    #expect(tags(in: page) == tags(in: self.page("plain")))
    #expect(!page.unicodeScalars.contains("\u{202E}") && !page.unicodeScalars.contains("\0"))
  }

  /// All that a browser takes for markup, scalar by scalar; where lines of a picture are, hangs on
  /// how long the text is.
  private func tags(in page: String) -> [String] {
    let body = page.unicodeScalars.split(separator: "<").dropFirst()
    return body.map { part in String(String.UnicodeScalarView(part.prefix { $0 != ">" })) }
      .map { $0.filter { !$0.isNumber } }
      .filter { !$0.hasPrefix("text") && !$0.hasPrefix("/text") }
  }

  @Test func aPictureForEachKindOfTrustSaysWhatItShows() {
    let page = page()
    #expect(page.ranges(of: "<svg ").count == 3)
    for kind in ["interpersonal", "organizational", "task"] {
      #expect(page.contains("aria-labelledby=\"title-\(kind) desc-\(kind)\""))
      #expect(page.contains("<title id=\"title-\(kind)\">"))
    }
    #expect(
      page.contains(
        "<desc id=\"desc-interpersonal\">T2: 5 agree, 2 neither, 2 disagree. "
          + "T1: 6 agree, 2 neither, 1 disagree; elsewhere 77 %.</desc>"))
  }

  /// 6 of 9: the 3 who are silent leave 6 to 9 of 12; Wilson's interval of 6 of 9 is 35 to 88 %.
  @Test func saysCountsFirstThenHowFarTheyCarry() throws {
    let page = page()
    let parts = [
      "T1</span> I can say a mistake aloud in this team.</h3>",
      "6 agree, 2 neither, 1 disagree</dd>",
      "50 % to 75 % agree, whatever the others think", "35 % to 88 %, with so few answers",
      "77 % of UK civil servants agreed in 2024 (Civil Service People Survey 2024",
    ]
    let article = try #require(page.firstRange(of: "<article>"))
    var rest = page[article.lowerBound...]
    for part in parts {
      let range = try #require(rest.firstRange(of: part), "\(part)")
      rest = rest[range.upperBound...]
    }
  }

  @Test func theRestIsThere() {
    let page = page()
    #expect(page.contains("all of 9, or all but one: agree</dd>"))
    #expect(page.contains("fewer than 5 answered it, so it is not told</dd>"))
    #expect(page.contains("not told again: the difference would tell on a few</dd>"))
    #expect(page.contains("<dt>Recommendation score</dt><dd>22, and by chance alone"))
    #expect(page.contains("<dd>4 say 9 or 10, 3 say 7 or 8, 2 say 0 to 6</dd>"))
    #expect(page.contains("are registered trademarks"))
    #expect(page.contains("<th scope=\"row\">T1</th><td>4 of 5</td>\n<td>2 of 5</td>"))
    #expect(page.contains("<th scope=\"col\">Office (5)</th>"))
    #expect(page.contains(PulseWords.limits.replacing("'", with: "&#39;")))
    #expect(page.ranges(of: "licensed under the Open Government Licence v3.0").count == 1)
  }

  /// From 2 of 9 to 6 of 9 is 44 points; Newcombe's interval reaches from -1 to 71.
  @Test func saysWhatADifferenceMayBe() {
    let page = page()
    #expect(
      page.contains(
        "<td>2 agree, 2 neither, 5 disagree</td><td>6 agree, 2 neither, 1 disagree</td>"
          + "<td>+44 points, and by chance alone anything "
          + "from -1 to +71: it may be nothing</td>"))
    #expect(page.contains("<td colspan=\"3\">not compared: it was not told then</td>"))
    #expect(!PulseReport(SampleResult.result()).page.contains("Since the wave before"))
  }

  @Test func withLowTrustNothingIsCounted() {
    let wave = SampleResult.wave(isLowTrust: true)
    let result = SampleResult.result(
      wave, Array(repeating: .share(.underHalf), count: 6), recommends: .share(.most))
    let page = PulseReport(result).page
    #expect(page.ranges(of: "<dd>a quarter to a half agree</dd>").count == 6)
    #expect(page.contains("<dd>three quarters or more say 9 or 10</dd>"))
    #expect(!page.contains("By chance alone") && !page.contains("<dt>Recommendation score"))
  }
}
