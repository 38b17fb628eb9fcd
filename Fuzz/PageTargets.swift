@testable import Coaching
import Foundation
@testable import Playbooks
@testable import Reports
@testable import Sessions
@testable import Shell

extension FuzzTarget {
  /// What is handed over: reports of every kind, made of whatever a conversation may hold.
  static let pages = [
    FuzzTarget(name: "reports") { bytes in
      for session in sessions(in: bytes) where session.exercise == nil {
        do { try requireReports(of: session) } catch { violation("reports: \(error)") }
      }
    },
    FuzzTarget(name: "template") { bytes in
      guard let first = bytes.first else { return }
      let form = Template.Form.allCases[Int(first) % Template.Form.allCases.count]
      let text = UnsafeBufferPointer(rebasing: bytes.dropFirst()).text
      do {
        requireSafeWords(in: try filled(Template(form, text: text, file: "x")), text)
      } catch let problems as Problems { requireTold(problems, "template") } catch {
        violation("template: \(error)")
      }
    },
  ]

  private static let today = Day("2026-03-03") ?? Day(Date(), in: calendar)
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  /// The conversations of an archive, or the one that a file of answers makes.
  private static func sessions(in bytes: UnsafeBufferPointer<UInt8>) -> [Session] {
    if let archive = try? Archive(json: Data(bytes)) { return archive.sessions.map(\.session) }
    guard
      let file = try? AnswersFile(yaml: bytes.text, file: "x", library: shippedLibrary)
    else { return [] }
    let changes: [SessionEvent.Change] =
      [.started(library: [], limit: Interview.usualLimit)]
      + [file.concern.map { .opened(Opening($0)) }].compactMap(\.self)
      + file.entries.map { .replied($0.question, Reply(words: $0.words)) }
    return [
      Session(
        id: "x", events: changes.map { SessionEvent(at: Date(timeIntervalSince1970: 0), $0) })
    ]
  }

  private static let session = Session(
    id: "x",
    events: [
      .started(library: [], limit: 16), .replied("mf1", .ownWords),
      .noted(nil, "A \u{1B} note", isPrivate: false),
    ]
    .map { SessionEvent(at: Date(timeIntervalSince1970: 0), $0) })
  private static let conclusion = Conclusion(
    session.interview(in: shippedLibrary).diagnosis.answers, today: today
  ).keeping(session, on: today)

  /// A report by a user's own template.
  private static func filled(_ template: Template) throws -> String {
    let sensitivity = Sensitivity(conclusion.diagnosis.answers)
    let (reader, occasion) = (ReportReader.coach([.privateNotes]), ReportOccasion(on: today))
    switch template.form {
    case .html:
      return try HTMLReport(session, conclusion, sensitivity, for: reader, on: occasion)
        .text(template)
    case .markdown:
      return try MarkdownReport(session, conclusion, sensitivity, for: reader, on: occasion)
        .text(.whole, template)
    }
  }

  /// Nothing that a terminal obeys is in a report unless its template has it.
  private static func requireSafeWords(in report: String, _ template: String) {
    let own = Set(template.unicodeScalars)
    requireSafe(
      String(String.UnicodeScalarView(report.unicodeScalars.filter { !own.contains($0) })),
      "a report by a template")
  }

  private static func requireReports(of session: Session) throws {
    let answers = session.interview(in: shippedLibrary).diagnosis.answers
    let conclusion = Conclusion(answers, today: today).keeping(session, on: today)
    let sensitivity = Sensitivity(answers)
    let log = SessionLog([session], shippedLibrary, in: calendar)
    for reader in [
      ReportReader.client(withWords: true), .coach([.privateNotes, .words, .answers]),
    ] {
      let occasion = ReportOccasion(on: today, log: reader.isClient ? nil : log)
      requireMarkup(
        try HTMLReport(session, conclusion, sensitivity, for: reader, on: occasion).text(), "html")
      requireSafe(
        try MarkdownReport(session, conclusion, sensitivity, for: reader, on: occasion)
          .text(.whole), "markdown")
    }
    let json = try ResultDocument(session, conclusion, withWords: true).json
    requireSafe(json, "json")
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
    requireSafe(PlanTable(conclusion, session.commitments).text.withPlainEnds, "csv")
    let days = PlanCalendar(
      session, conclusion, now: Date(timeIntervalSince1970: 1_772_528_400)
    ).text
    requireSafe(days.withPlainEnds, "ics")
    for line in days.split(separator: "\r\n") where line.utf8.count > 75 {
      violation("a line of \(line.utf8.count) bytes in ics")
    }
  }
}

extension String {
  /// With line ends as they are within the program.
  fileprivate var withPlainEnds: String { replacing("\r\n", with: "\n") }
}

/// Says that a page is made of our own elements alone, whatever was put into it.
func requireMarkup(_ page: String, _ what: String) {
  requireSafe(page, what)
  // Bytes, and no letters: pages are long, and looked at each time.
  let bytes = Array(page.utf8)
  var place = 0
  while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
    let end =
      bytes[start...].firstIndex { $0 == 0x20 || $0 == 0x0A || $0 == 0x3E } ?? bytes.endIndex
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      .lowercased().trimmingCharacters(in: ["/"])
    guard elements.contains(name), let after = tagEnd(in: bytes, from: end, what) else {
      violation("<\(name)> in \(what)")
    }
    place = after
    guard name == "script" || name == "style", bytes[start + 1] != UInt8(ascii: "/") else {
      continue
    }
    let close = Array("</\(name)>".utf8)
    while place < bytes.count, !bytes[place...].starts(with: close) {
      let next = bytes[(place + 1)...].firstIndex(of: UInt8(ascii: "<"))
      place = next ?? bytes.endIndex
    }
  }
}

/// Where a tag ends: behind attributes that run nothing.
private func tagEnd(in bytes: [UInt8], from start: Int, _ what: String) -> Int? {
  var isQuoted = false
  var word = start
  for place in start..<bytes.count {
    switch bytes[place] {
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: ">") where !isQuoted: return place + 1
    case UInt8(ascii: " ") where !isQuoted, UInt8(ascii: "\n") where !isQuoted: word = place + 1
    case UInt8(ascii: "=") where !isQuoted && bytes[word...].starts(with: Array("on".utf8)):
      violation("a script in \(what)")
    default: continue
    }
  }
  return nil
}

private let elements = Set(
  """
  a article b blockquote body br button caption circle dd defs desc details div dl dt em fieldset figcaption \
  figure footer form g h1 h2 h3 h4 head header hr html i input label legend li line main meta nav noscript ol \
  optgroup option p path pattern polygon polyline q rect script section select small span strong \
  style sub summary sup svg table tbody td text textarea th thead title tr tspan u ul !doctype !--
  """.split(separator: " ").map(String.init))
