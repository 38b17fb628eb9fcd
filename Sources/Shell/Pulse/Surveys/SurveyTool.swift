/// What a survey was made with.
///
/// A table with statements' marks in its headings is read whatever made it; a tool is a case only where
/// its rows or headings need to be read in another way, else its names go to `SurveyColumnKinds`.
enum SurveyTool: String, Hashable {
  case googleForms, microsoftForms, limeSurvey, qualtrics, surveyMonkey, typeform, other

  /// By what the first row of its table, and the second if there is one, always have.
  init(_ first: [DelimitedText.Cell], _ second: [DelimitedText.Cell]) {
    let names = Set(first.map { SurveyHeading.plain($0.text) })
    let below = Set(second.map { SurveyHeading.plain($0.text) })
    let start = first.first.map { SurveyHeading.plain($0.text) } ?? ""
    let isLegacy = start == "v1" && below.contains("responseid")
    if start == "respondentid" {
      self = .surveyMonkey
    } else if isLegacy || names.contains("startdate") && !names.isDisjoint(with: Self.alsoQualtrics)
    {
      self = .qualtrics
    } else if names.isSuperset(of: ["submitdateutc", "networkid"]) {
      self = .typeform
    } else if !names.isDisjoint(with: Self.submitted) {
      self = .limeSurvey
    } else if Self.microsoft.contains(where: names.isSuperset) {
      self = .microsoftForms
    } else if ["timestamp", "zeitstempel", "horodateur", "tijdstempel"].contains(start) {
      self = .googleForms
    } else {
      self = .other
    }
  }

  /// LimeSurvey's heading above the time a member finished, in some languages.
  static let submitted: Set<String> = [
    "submitdate", "datesubmitted", "datumabgeschickt", "datumingestuurd", "datedesoumission",
    "fechadeenvío",
  ]

  private static let alsoQualtrics: Set<String> = ["finished", "recordeddate", "responseid"]

  /// Start and end, in some languages.
  private static let microsoft: [Set<String>] = [
    ["starttime", "completiontime"], ["startzeit", "fertigstellungszeit"],
    ["heurededébut", "heuredefin"], ["begintijd", "tijdvanvoltooien"],
  ]
}
