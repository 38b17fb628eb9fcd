import Foundation

/// One table of each tool, in its exact form; answers are those of the fixture.
enum SurveySamples {
  private typealias F = SurveyFixture

  static let googleForms =
    F.quoted(
      ["Timestamp"] + F.heads + ["Which of these? (pick all)", F.recommend, "Anything else?"])
    + "\r\n"
    + F.quoted(
      ["2026/06/22 11:07:29 AM AST"] + F.numbers + ["1:1 (twice, etc);Late", "10", ""]) + "\r\n"
    + F.quoted(
      ["2026/06/22 11:07:36 AM AST", "5 - Strongly agree"] + F.numbers.dropFirst()
        + ["Late", "0 - Not at all likely", "Two lines\n\nin one cell, with \"quotes\""]) + "\r\n"

  static let microsoftForms =
    F.plain(["ID", "Start time", "Completion time", "Email", "Name"] + F.heads)
    + ",\(F.recommend),Which? (pick all)\r\n"
    + F.plain(["1", "9/9/26 18:01", "9/9/26 18:02", "anonymous", "Anonymous"] + F.labels)
    + ",8,A;B;\r\n"
    + F.plain(["2", "9/9/26 18:01", "9/9/26 18:02", "anonymous", "Anonymous"] + F.labels)
    + ",,\r\n"

  /// With the byte 0x97, which is a dash in Windows-1252 and nothing in UTF-8.
  static let microsoftForms1252 = Data(
    (F.plain([
      "ID", "Start time", "Completion time", "Email", "Name", "Last modified time",
      "What ~ if anything ~ is unclear?",
    ]) + ",\(F.plain(F.heads)),\(F.recommend),Points - \(F.heads[0]),Feedback - \(F.heads[0])\r\n"
      + "1,7/27/26 19:06:23,7/27/26 19:17:10,anonymous,,,Goals,\(F.plain(F.labels)),8,1,\r\n")
      .utf8.map { $0 == UInt8(ascii: "~") ? 0x97 : $0 })

  static let surveyMonkey =
    "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,"
    + "Custom Data 1,\(F.plain(F.heads)),\(F.recommend),Which? (pick all),,,Anything else?\r\n"
    + ",,,,,,,,,\(F.plain(F.heads.map { _ in "Response" })),Response,Late,1:1 cancelled,Goals,"
    + "Open-Ended Response\r\n"
    + "100000001,400000001,01/12/2026 09:15:22 AM,01/12/2026 09:17:40 AM,192.0.2.1,,,,,"
    + "\(F.plain(F.labels)),8,Late,,Goals,\r\n"

  /// A question above all statements, which stand in the second row.
  static let surveyMonkeyMatrix =
    "Respondent ID,Collector ID,Please rate:,,,,,,,,How likely?\r\n"
    + ",,\(F.plain(F.heads)),Response [R1]\r\n1,2,\(F.plain(F.labels)),8\r\n"

  /// Rows end with a lone CR, and letters were twice decoded.
  static let surveyMonkeyMac =
    "RespondentID,\(F.plain(F.heads.map { "≈í √§ \($0)" })),Which?,,,\(F.recommend)\r"
    + ",\(F.plain(F.heads.map { _ in "Response" })),Late Œäóñ any,Cancelled,Goals,Response\r"
    + "3000000001,\(F.plain(F.labels)),Late Œäóñ any,,Goals,9\r3000000002,,,,,,,,,,,,\r"

  private static let importIds =
    ["startDate", "endDate", "status", "ipAddress", "progress", "duration", "finished"]
    + ["_recordId", "recipientLastName", "userLanguage"]
    + (1...8).map { "QID\($0)" } + ["QID9_NPS_GROUP", "QID9", "QID10_TEXT"]
  static let qualtricsHeads =
    "StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,ResponseId,"
    + "RecipientLastName,UserLanguage,T1,T2,T3,T4,T5,T6,T7,T8,R1_NPS_GROUP,R1,Q2\r\n"
    + "Anfangsdatum,Enddatum,Antworttyp,IP-Adresse,Aktueller Stand,Dauer (in Sekunden),Beendet,"
    + "Antwort-ID,Nachname des Empfängers,Benutzersprache,\(F.plain(F.says)),"
    + "\(F.recommend) - Gruppe,\(recommends),Anything else?\r\n"
    + F.quoted(importIds.map { "{\"ImportId\":\"\($0)\"}" }) + "\r\n"
  private static let recommends = "How likely are you to recommend working here?"

  static func qualtricsRow(_ id: String, status: String = "0", finished: String = "1") -> String {
    "2026-07-18 08:28:09,2026-07-18 08:28:48,\(status),192.0.2.7,100,38,\(finished),\(id),,DE,"
      + "\(F.plain(F.numbers)),Passive,8,Hello\r\n"
  }

  /// Two rows of headings, a mark at the beginning and an empty column at the end.
  static let qualtricsLegacy =
    "\u{FEFF}V1,V7,V8,V10,T1,T2,T3,T4,T5,T6,T7,T8,R1,\n"
    + "ResponseID,Status,StartDate,Finished,\(F.plain(F.says)),Recommend,\n"
    + "R_1,0,2026-07-18 08:28:09,1,\(F.plain(F.numbers)),8,\n"

  static let limeSurvey =
    "\u{FEFF}"
    + F.quoted(
      [
        "Response ID", "Date submitted", "Last page", "Start language", "Seed", "Date started",
        "Date last action",
      ] + F.heads.map { "Please rate these. [\($0)]" } + ["Which? [Other]", F.recommend]) + "\n"
    + F.quoted(
      ["1", "2026-03-15 10:50:10", "4", "en", "274000000", "2026-03-15", "2026-03-15"] + F.numbers
        + ["", "8"]) + "\n"
    + F.quoted(
      ["2", "", "", "en", "483000000", "2026-03-15", "2026-03-15"] + F.numbers + ["", ""]) + "\n"
    + F.quoted(
      ["4", "1980-01-01 00:00:00", "3", "nl-informal", "577000000", "", ""] + F.numbers
        + ["een \"eigen\" antwoord", "8"]) + "\n"

  static let limeSurveyCodes =
    F.quoted(
      ["id", "submitdate", "lastpage", "startlanguage", "seed"] + (1...8).map { "P[T\($0)]" }
        + ["R1"]) + "\n"
    + F.quoted(
      ["1", "1980-01-01 00:00:00", "4", "en", "274000000"] + F.digits.map { "A\($0)" } + ["8"])
    + "\n"

  static let typeform =
    "#,\(F.plain(F.heads)),Which?,\(F.recommend),Start Date (UTC),Submit Date (UTC),Network ID\n"
    + "00000000000000000000000000000001,\(F.plain(F.numbers)),\" / Late / FÃ¶rsenad 1:1 / Goals\","
    + "8,2026-04-03 09:05:14,2026-04-03 09:05:40,0000000001\n"

  static let typeformOld =
    "#,\(F.plain(F.heads)),Late,Cancelled 1:1,Other,\(F.recommend),Start Date (UTC),"
    + "Submit Date (UTC),Network ID\n"
    + "00000000000000000000000000000002,\(F.plain(F.numbers)),Late,,,8,2026-03-26 14:25:43,"
    + "2026-03-26 14:26:09,0000000002\n"
}
