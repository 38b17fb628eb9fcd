import Foundation
import Shell
import Testing

/// Report templates of the user's own.
@Suite struct ReportTemplateTests {
  private let home: Home
  private let folder: String

  init() throws {
    home = try Home()
    folder = home.folder.appending(path: "mine").path
    try ReportSamples.coached(in: home)
  }

  private func report(_ format: String) throws -> Run {
    try Run(["report", "--format", format, "--templates", folder], in: home)
  }

  @Test func `exported templates make the same report, and are not written over`() throws {
    let run = try Run(["report", "templates", "export", folder], in: home)
    #expect(run.flowing.contains("report.html.mustache, report.md.mustache, README.md"))
    for format in ["html", "markdown"] {
      let shipped = try Run(["report", "--format", format], in: home).output
      #expect(try report(format).output == shipped)
    }
    _ = try home.write("mine", to: "mine/report.md.mustache")
    let again = try Run(["report", "templates", "export", folder], in: home)
    #expect(again.flowing.contains("Everything is there already"))
    #expect(try report("markdown").output == "mine")
  }

  @Test func `a changed template is used, the other one comes from the program`() throws {
    _ = try home.write("<p>{{#focus}}{{title}}{{/focus}}", to: "mine/report.html.mustache")
    #expect(try report("html").output == "<p>List everything that is recorded, and why")
    #expect(try report("markdown").output.contains("# What we see"))
  }

  @Test(arguments: [
    ("a\n{{#focus}}\nb\n", "never ended"), ("a\n{{#focus}}{{/next}}\n", "does not fit"),
    ("a\n{{focus\n", "not finished"),
    ("{{#focus}}{{titel}}{{/focus}}", "nothing is called 'titel' here (did you mean 'title'?)"),
  ])
  func `a broken template is told in plain words with its place`(
    _ text: String, _ words: String
  ) throws {
    let file = try home.write(text, to: "mine/report.html.mustache")
    let run = try report("html")
    #expect(run.code == 65)
    let place = try #require(run.errors.firstMatch(of: #/^(?<file>.*):\d+:\d+: error: /#))
    #expect(place.file == file)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `a folder without templates is told`() throws {
    #expect(try report("html").code == 66)
    _ = try home.write("", to: "mine/other.txt")
    let run = try report("html")
    #expect(run.code == 66)
    #expect(run.errors.contains("it would be called report.html.mustache or report.md.mustache"))
  }
}
