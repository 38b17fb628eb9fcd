/// Tells from its heading what a column that answers nothing is.
enum SurveyColumnKinds {
  /// What stands beside an answer and has the same mark: points, comments, times.
  static func beside(_ heading: SurveyHeading) -> SurveyColumnReason? {
    let starts = heading.texts.map { $0.lowercased().replacing("–", with: "-") }
    if starts.contains(where: { text in scores.contains(where: text.hasPrefix) }) { return .score }
    if starts.contains(where: { $0.hasSuffix("_nps_group") }) { return .score }
    if starts.contains(where: { $0.hasPrefix("question time:") }) { return .duration }
    let last = heading.texts.compactMap { text in
      text.hasSuffix("]") ? SurveyHeading.brackets(in: text).last?.lowercased() : nil
    }
    return last.contains(where: ["comment", "other"].contains) ? .freeText : nil
  }

  static func reason(_ heading: SurveyHeading) -> SurveyColumnReason {
    if let beside = beside(heading) { return beside }
    if heading.texts.contains("#") { return .identifier }
    for text in heading.texts {
      let name = SurveyHeading.plain(text)
      if let reason = names.first(where: { $0.value.contains(name) })?.key { return reason }
    }
    return heading.texts.contains(where: isFreeText) ? .freeText : .unknown
  }

  private static func isFreeText(_ text: String) -> Bool {
    let plain = SurveyHeading.plain(text)
    return ["openendedresponse", "anythingelse", "comment", "pleasespecify"]
      .contains(where: plain.contains) || text.hasPrefix("{\"ImportId\"") && text.contains("_TEXT")
  }

  private static let scores = [
    "points -", "feedback -", "punkte -", "total points", "quiz feedback", "grade posted",
  ]

  /// Plain, as the tools call them.
  private static let names: [SurveyColumnReason: Set<String>] = [
    .time: SurveyTool.submitted.union([
      "timestamp", "zeitstempel", "horodateur", "tijdstempel", "startdate", "enddate",
      "recordeddate", "startdateutc", "submitdateutc", "stagedateutc", "datestarted",
      "datelastaction", "startdatum", "datestamp", "starttime", "completiontime",
      "lastmodifiedtime", "startzeit", "fertigstellungszeit", "datecreated", "datemodified",
    ]),
    .address: [
      "ipaddress", "ipaddr", "ip", "email", "emailaddress", "recipientemail", "emailadresse",
      "location", "locationlatitude", "locationlongitude", "locationaccuracy", "latitude",
      "longitude",
    ],
    .name: [
      "name", "firstname", "lastname", "fullname", "username", "recipientfirstname",
      "recipientlastname", "vorname", "nachname", "nom",
    ],
    .network: [
      "networkid", "refurl", "referrerurl", "useragent", "browser", "device",
      "distributionchannel", "operatingsystem",
    ],
    .language: ["startlanguage", "userlanguage", "language", "startsprache"],
    .duration: ["durationinseconds", "duration", "interviewtime", "totaltime"],
    .score: ["score", "sc0"],
    .identifier: identifiers.union([
      "collectorid", "token", "externaldatareference", "externalreference", "seed",
    ]),
    .progress: [
      "progress", "finished", "status", "lastpage", "tags", "ending", "responsetype", "responseset",
    ],
  ]

  /// What numbers a response, plain.
  static let identifiers: Set<String> = ["id", "responseid", "respondentid", "antwortid"]
}
