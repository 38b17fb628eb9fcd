import Foundation
import Playbooks
import Shell
import Testing

/// A run sheet beside what is on the screen.
@Suite struct WorkshopTests {
  private let home: Home

  init() throws {
    home = try Home()
  }

  private func typed(_ lines: String...) throws -> Run {
    try Run([], typing: lines + ["quit"], in: home)
  }

  @Test func `list tells how long each takes`() throws {
    let output = try Run(["workshop"], in: home).output
    for minutes in [20, 30, 60, 60, 90, 90] { #expect(output.contains("\(minutes) minutes: ")) }
  }

  @Test func `show has every minute, word and command`() throws {
    let run = try Run(
      ["workshop", "show", "half-hour", "--case", "case3", "--tables", "5"], in: home)
    #expect(run.flowing.contains("9. One thing for today (minute 27 to 30)"))
    #expect(run.flowing.contains("Say: \"Welcome. For half an hour"))
    #expect(run.flowing.contains("cases play case3 --tables 5"))
  }

  @Test func `next and back walk through the steps`() throws {
    let run = try typed(
      "workshop run half-hour", "next", "back", "back", "workshop run half-hour --step 9", "next")
    let steps = run.output.matches(of: /Step (\d) of 9/).map { $0.1 }
    #expect(steps == ["1", "2", "1", "9"])
    #expect(run.output.contains("This is the first step."))
    #expect(run.output.contains("That was the last step."))
  }

  @Test func `who leaves in the middle is told how to go on`() throws {
    let run = try typed("workshop run hour --case case3", "next", "next")
    #expect(
      run.flowing.contains("workshop run hour --case case3 --tables 4 --step 3 goes on there."))
  }

  @Test func `while presenting the room sees no notes, unless asked`() throws {
    let run = try typed("present on", "workshop run half-hour", "next")
    #expect(run.flowing.contains("Note what can be seen and counted."))
    #expect(!run.output.contains("Listen for"))
    #expect(!run.output.contains("Say:"))
    let notes = try typed("present on", "workshop run half-hour", "workshop notes")
    #expect(notes.output.contains("Listen for"))
    #expect(
      try typed("present on", "workshop show hour").output.contains("hidden while you present"))
  }

  @Test(arguments: [("one-case", 7), ("half-hour", 9), ("hour", 11), ("ninety-minutes", 14)])
  func `every step fits a small screen, for the trainer and on the wall`(
    _ id: String, _ count: Int
  ) throws {
    for beginning in [["workshop run \(id)"], ["present on", "workshop run \(id)"]] {
      let run = try Run(
        [], typing: beginning + Array(repeating: "next", count: count - 1) + ["quit"], in: home)
      let screens = run.output.components(separatedBy: "(the screen is cleared)\n").suffix(count)
      for (index, screen) in screens.enumerated() {
        #expect(screen.contains("Step \(index + 1) of \(count) "))
        let lines = screen.components(separatedBy: "rapport> ")[0].count { $0 == "\n" }
        #expect(lines <= 23, "\(id), step \(index + 1): \(lines) lines")
      }
    }
  }

  @Test func `what is for people by video stands on paper, and on the screen where there are some`()
    throws
  {
    #expect(!(try typed("workshop run hour --step 6")).output.contains("By video:"))
    #expect(try typed("workshop run hour --video --step 6").output.contains("By video:"))
    #expect(try typed("workshop show hour").output.contains("By video:"))
    let run = try typed("workshop run hour --video", "next", "quit")
    #expect(run.flowing.contains("workshop run hour --tables 4 --video --step 2 goes on there."))
    let sheets = home.folder.appending(path: "sheets").path
    _ = try typed("workshop print hour --output \(sheets)")
    let page = try String(contentsOfFile: sheets + "/run-sheet.html", encoding: .utf8)
    #expect(page.contains("<strong>By video:</strong>"))
    let guess = try String(contentsOfFile: sheets + "/guess.html", encoding: .utf8)
    // The words and numbers of the wall.
    #expect(guess.contains("early signs (mild)") && guess.contains(">1. People hold back<"))
  }

  @Test func `without a run sheet next says how to begin`() throws {
    #expect(try typed("next").flowing.contains("workshop run ID follows one"))
  }

  @Test func `everything a run sheet tells to type makes a command`() throws {
    let own = """
      workshop: mine
      version: 1
      title: Mine
      about: One of my own
      minutes: 5
      steps:
        - title: All
          minutes: 5
          room: All
          say: All
          type: [timer 5m, "talley 3 4", timer soon please]
      """
    let file = try home.write(own, to: ".config/rapport/playbooks/workshops/mine.yaml")
    let run = try Run(["workshop", "list"], in: home)
    #expect(run.code == 65)
    #expect(run.errors.contains("\(file):11:22: error: 'talley 3 4' cannot be typed"))
    #expect(run.errors.contains("\(file):11:36: error: 'timer soon please' cannot be typed"))
    #expect(!run.errors.contains("timer 5m"))
  }

  @Test func `a name nobody knows is told with what there is`() throws {
    let run = try Run(["workshop", "show", "houre"], in: home)
    #expect(run.code == 66)
    #expect(run.errors.contains("did you mean 'hour'"))
  }

  // MARK: Hiding

  @Test func `hands and conclusions stay hidden until reveal`() throws {
    let hidden = [
      "diagnose --for workshop --room different-teams", "hide", "change mf1", "tally 3 8 4 1 0 0",
    ]
    let run = try Run([], typing: hidden + ["spread", "how", "change mf1", "quit"], in: home)
    #expect(run.output.contains("mf1: 16 hands"))
    #expect(run.output.components(separatedBy: "That is hidden; reveal shows it.").count == 3)
    #expect(!run.output.contains("(8 hands)") && !run.output.contains("four: 8"))
    let shown = try Run([], typing: hidden + ["reveal", "spread", "quit"], in: home)
    #expect(shown.output.components(separatedBy: "How the hands fell").count == 3)
    #expect(shown.output.contains("Three or four: 8"))
  }

  // MARK: In an exercise

  @Test func `the run sheet goes on inside an exercise, where reveal is the exercise's`() throws {
    let run = try typed(
      "workshop run half-hour", "next", "cases play case2", "next", "timer 2m", "next",
      "guess red nothing", "next", "next", "reveal", "quit", "next")
    let steps = run.output.matches(of: /Step (\d) of 9/).map { $0.1 }
    #expect(steps == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(run.output.contains("What Rapport sees"))
    #expect(run.flowing.contains("The run sheet is at step 7"))
  }

  @Test func `questions on the wall have space between their answers`() throws {
    let run = try typed("present on", "diagnose --concern none")
    let lines = run.output.components(separatedBy: "\n")
    let second = try #require(lines.firstIndex { $0.hasPrefix("  2  ") })
    #expect(lines[second - 1].isEmpty && lines[second + 1].isEmpty)
  }

  // MARK: Sheets

  private func sheets(_ arguments: String...) throws -> [String: String] {
    let folder = home.folder.appending(path: "sheets").path
    let run = try Run(["workshop", "print"] + arguments + ["--output", folder], in: home)
    #expect(run.code == 0, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
      })
  }

  @Test func `print writes five pages that hold all they need`() throws {
    let sheets = try sheets("half-hour", "--case", "case1")
    #expect(
      sheets.keys.sorted() == [
        "guess.html", "run-sheet.html", "solution.html", "story.html", "take-away.html",
      ])
    for (name, text) in sheets {
      #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"), "\(name)")
      #expect(
        !text.contains("http") && !text.contains("<script") && !text.contains("{{"), "\(name)")
      #expect(text.contains("@page"), "\(name)")
    }
    let solution = try #require(sheets["solution.html"])
    #expect(
      solution.contains("What rooms often think") && solution.contains("What the author says"))
    #expect(sheets["story.html"]?.contains("What Rapport says") == false)
    let rows = sheets["guess.html"]?.components(separatedBy: "<th scope=\"row\">").dropFirst()
    #expect(try rows?.count == Sample.library.symptoms.count)
    #expect(sheets["run-sheet.html"]?.contains("cases play case1 --tables 4") == true)
    #expect(sheets["take-away.html"]?.contains("I look again on") == true)
  }

  @Test func `Markdown holds the same words`() throws {
    let sheets = try sheets("one-case", "--format", "markdown")
    #expect(sheets.count == 5)
    let story = try #require(sheets["story.md"])
    #expect(story.hasPrefix("# They keep asking me if it's right\n"))
    #expect(sheets["solution.md"]?.contains("## What Rapport says") == true)
    #expect(sheets.values.allSatisfy { !$0.contains("{{") && !$0.contains("<") })
  }

  @Test func `templates of one's own are used, the others come from the program`() throws {
    let folder = home.folder.appending(path: "mine").path
    #expect(
      try Run(["workshop", "templates", folder], in: home).flowing.contains("guess.html.mustache"))
    _ = try home.write("<p>{{case}}</p>", to: "mine/story.html.mustache")
    try FileManager.default.removeItem(atPath: folder + "/guess.html.mustache")
    let sheets = try sheets("one-case", "--templates", folder)
    #expect(sheets["story.html"] == "<p>They keep asking me if it&#39;s right</p>")
    #expect(sheets["guess.html"]?.contains("Because the story says") == true)
  }
}
