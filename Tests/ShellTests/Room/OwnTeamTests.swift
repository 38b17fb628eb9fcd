import Coaching
import Foundation
import Reports
import RoomServer
import Testing

@testable import Shell

/// A conversation about the own team on a phone, form by form.
@Suite struct OwnTeamTests {
  private let desk: OwnTeamDesk

  init() throws {
    let surroundings = try Home().surroundings
    let library = try Desk(ScriptedConsole([String]()), surroundings, .commands).library()
    desk = OwnTeamDesk(library: library, calendar: surroundings.calendar) {
      Date(timeIntervalSince1970: 1_772_528_400)
    }
  }

  private func fields(_ body: String) -> [(String, String)] {
    body.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map {
      (String($0.1), String($0.2).replacing("&quot;", with: "\"").replacing("&amp;", with: "&"))
    }
  }

  private func text(_ reply: RoomReply) -> String {
    if case .bytes(let bytes) = reply.content { String(decoding: bytes, as: UTF8.self) } else { "" }
  }

  /// What a form leads to, and what the trainer learns of it.
  private func send(
    _ form: [(String, String)]
  ) -> (page: String, told: [OwnTeamCounts.Event]) {
    let (reply, told) = desk.reply(to: FormFields(form))
    return (text(reply), told)
  }

  /// The hidden fields of a page's first form, but for those of the way back to an earlier one.
  private func hidden(_ page: String) -> [(String, String)] {
    Array(fields(page).prefix(2))
  }

  private func heading(_ page: String) -> String {
    page.firstMatch(of: /<h1 tabindex="-1">([^<]*)</).map { String($0.1) } ?? ""
  }

  /// Goes through a conversation, always with the first answer, and says where it went.
  private func walk(_ concern: String = "cn-late") throws -> (pages: [String], headings: [String]) {
    var page = OwnTeamPages.intro.text(nonce: "n")
    var (pages, headings): ([String], [String]) = ([page], [])
    while !page.contains("action=\"/own/page\"") {
      try #require(pages.count < 60)
      var form = hidden(page)
      if page.contains("name=\"concern\"") {
        form += [("concern", concern), ("do", "answer")]
      } else if let button = page.firstMatch(
        of: /<button name="(option|scope|since)" value="([^"]*)"/)
      {
        form.append((String(button.1), String(button.2)))
      } else if let box = page.firstMatch(of: /type="checkbox" name="option" value="([^"]*)"/) {
        form += [("option", String(box.1)), ("do", "answer")]
      } else {
        form.append(("do", "begin"))
      }
      page = send(form).page
      pages.append(page)
      headings.append(heading(page))
    }
    return (pages, headings)
  }

  @Test func `it says before the first question who could read it`() {
    #expect(
      OwnTeamPages.intro.text(nonce: "n").contains(
        "This goes over the Wi-Fi of this room without encryption. Who runs the network or this computer "
          + "could read it. Rapport stores none of it."))
  }

  @Test func `it leads from what brought the leader here to a plan`() throws {
    let (pages, headings) = try walk()
    #expect(headings.first == "What made you sit down with this today?")
    #expect(headings.last == "Your plan")
    let plan = pages[pages.count - 1]
    for part in ["Because: ", "Look again: ", "What we see", "Take it home"] {
      #expect(plan.contains(part), "\(part)")
    }
    #expect(pages.allSatisfy { $0.utf8.count < 40_000 })
  }

  @Test func `the same form gives the same page, whatever was sent meanwhile`() throws {
    let (pages, _) = try walk()
    let form = hidden(pages[4]) + [("do", "skip")]
    func main(_ page: String) -> Substring { page[page.firstRange(of: "<main")!.lowerBound...] }
    let first = send(form).page
    _ = try walk("cn-quiet")
    let second = send(form).page
    #expect(heading(first) == heading(second))
    #expect(fields(first).map(\.1) == fields(second).map(\.1))
  }

  @Test func `back leads to the question before, and an answer can be changed`() throws {
    let (pages, headings) = try walk()
    let back = send(hidden(pages[6]) + [("do", "back")]).page
    #expect(heading(back) == headings[4])
    #expect(back.contains("class=\"chosen\""))
    let changed = send(hidden(back) + [("do", "unsure")]).page
    #expect(heading(changed) != headings[4])
  }

  @Test func `the trainer learns that it was begun and finished, and what it was about`() throws {
    let (pages, _) = try walk()
    let told = send(hidden(pages[pages.count - 1]) + [("do", "plan")]).told
    #expect(told.first == .began)
    #expect(told.last == .finished)
    guard told.count == 3, case .came(let topics) = told[1] else {
      Issue.record("\(told)")
      return
    }
    #expect(topics.count == 1)
  }

  @Test(arguments: [
    "", "{}", "[1]", "{\"replies\":1}",
    #"{"isOpened":true,"scope":"x","replies":[]}"#,
    #"{"isOpened":true,"scope":"everyone","chosen":["nope"],"replies":[]}"#,
    #"{"isOpened":true,"scope":"everyone","replies":[{"question":"mf1","reply":["zz"]}]}"#,
    #"{"isOpened":true,"scope":"everyone","replies":[{"question":"mf1","reply":["a=3"]}]}"#,
  ])
  func `answers that do not fit are refused in words`(_ soFar: String) throws {
    let page = send([("so-far", soFar), ("at", "plan"), ("do", "plan")]).page
    #expect(page.contains("That page does not fit this room"))
    #expect(text(try desk.download(FormFields([("so-far", soFar)]))).contains("does not fit"))
  }

  @Test func `how sure the plan is comes when it is asked for, and leads back`() throws {
    let (pages, _) = try walk()
    let form = hidden(pages[pages.count - 1])
    let page = send(form + [("do", "sure")]).page
    #expect(heading(page) == "How sure this is")
    #expect(!page.contains("sensitivity"))
    #expect(heading(send(hidden(page) + [("do", "plan")]).page) == "Your plan")
  }

  @Test func `the plan can be taken home as a page`() throws {
    let (pages, _) = try walk()
    let reply = try desk.download(FormFields(hidden(pages[pages.count - 1])))
    #expect(
      reply.headers.contains { $0.value == "attachment; filename=\"trust-plan-2026-03-03.html\"" })
    #expect(text(reply).contains("<!DOCTYPE html>"))
    #expect(!text(reply).contains("<script"))
  }
}
