import Foundation
import Shell
import Testing

/// The page for a browser or a printer.
@Suite struct HTMLReportTests {
  private static let shown = try? ReportSamples.report("--format", "html")
  private let page: String

  init() throws { page = try #require(Self.shown) }

  @Test func `it is one page with a language, a title and one main heading`() {
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.ranges(of: "<title>Trust on your team").count == 1)
    #expect(page.ranges(of: "<h1>").count == 1)
  }

  @Test func `headings go down one step at a time`() {
    let levels = page.matches(of: /<h([1-6])>/).compactMap { Int($0.1) }
    #expect(levels.count > 8)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func `nothing is fetched and nothing runs`() {
    for outside in ["http:", "https:", "src=", "href=", "url(", "@import", "<script", "<link"] {
      #expect(!page.contains(outside), "\(outside)")
    }
    #expect(page.firstMatch(of: /<[^>]*\son[a-z]+=/) == nil)
  }

  @Test func `each picture has a name and says in words what it shows`() {
    let pictures = page.matches(of: /<svg[\s\S]*?<\/svg>/).map { String($0.0) }
    #expect(pictures.count >= 2)
    for picture in pictures {
      #expect(picture.contains("role=\"img\""))
      #expect(picture.firstMatch(of: /<title id="[a-z-]+">[^<]+<\/title>/) != nil)
      #expect(picture.firstMatch(of: /<desc id="[a-z-]+">[^<]+<\/desc>/) != nil)
    }
    let ids = page.matches(of: /\sid="([^"]+)"/).map { $0.1 }
    #expect(Set(ids).count == ids.count)
    for label in page.matches(of: /aria-labelledby="([^"]+)"/) {
      #expect(label.1.split(separator: " ").allSatisfy(ids.contains))
    }
  }

  @Test func `the pictures show all four levels with their chances`() throws {
    let picture = try #require(page.firstMatch(of: /<svg[\s\S]*?<\/svg>/)).0
    for level in ["no sign", "early signs", "getting in the way", "needs attention now"] {
      #expect(picture.contains(">\(level)</text>"))
    }
    #expect(picture.matches(of: />[^<]*\d %<\/text>/).count == 4)
  }

  @Test func `it tells what is seen, the plan with its reasons, and when to look again`() throws {
    for part in [
      "<h3>People feel watched: ",
      "<h2>What we see</h2>", "<h2>The kinds of trust</h2>",
      "<h2>What is not said</h2>", "<h3>First: List everything that is recorded, and why</h3>",
      "(research: Ravid and others, 2023", "<h2>Later</h2>", "<h2>How sure this is</h2>",
      "We look again on 17 March 2026.", "<th scope=\"col\">", "<th scope=\"row\">",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func `no brace of the template is left, and every element is closed`() throws {
    #expect(!page.contains("{{") && !page.contains("}}"))
    var open: [Substring] = []
    for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) {
      if ["meta", "br"].contains(tag.2) || !tag.3.isEmpty { continue }
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty)
  }

  @Test func `what a person typed is text and never markup`() throws {
    let page = try ReportSamples.report("--format", "html", "--for", "coach")
    #expect(page.contains("&lt;b&gt;for all&lt;/b&gt; &amp; open"))
    #expect(!page.contains("<b>"))
  }

  @Test func `two answers at odds stand side by side, and too little to plan is said`() throws {
    let home = try Home()
    let file = try home.write("answers: {fs3: a, fs1: d}", to: "answers.yaml")
    _ = try Run(["diagnose", "--answers", file], in: home)
    let page = try Run(["report", "--format", "html"], in: home).output
    let pair = try #require(page.firstMatch(of: /<div class="pair">([\s\S]*?)<\/div>\n<\/div>/)).1
    #expect(pair.matches(of: /<p><strong>[^<]+<\/strong><\/p>/).count == 2)
    #expect(page.contains("<p>Too little is known to plan yet.</p>"))
    #expect(!page.contains("The first action stays the same"))
  }
}
