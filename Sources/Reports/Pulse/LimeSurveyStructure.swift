package import Coaching

/// A wave as LimeSurvey imports it: a row of 14 cells for each setting, question and answer.
///
/// Tabs are between cells. Rows belong to those above them; LimeSurvey gives its own numbers.
package struct LimeSurveyStructure: Sendable {
  private let wave: Wave
  private let mark: String

  package init(wave: Wave, mark: String) {
    self.wave = wave
    self.mark = mark
  }

  package var text: String {
    let rows = settings + texts + statements + recommendation + groups
    return ([LimeSurveyStructure.header] + rows.map(\.cells))
      .map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  static let header = [
    "id", "related_id", "class", "type/scale", "name", "relevance", "text", "help", "language",
    "validation", "mandatory", "other", "default", "same_default",
  ]

  private struct Row {
    var id: Int?
    let kind: String
    var type = ""
    var name = ""
    var relevance = ""
    var text = ""
    var help = ""
    var language = "en"
    var mandatory = ""
    var other = ""
    var sameDefault = ""

    var cells: [String] {
      [
        id.map(String.init) ?? "", "", kind, type, name, relevance, text, help, language, "",
        mandatory, other, "", sameDefault,
      ]
    }
  }

  // MARK: The survey

  /// Each of them said: what is left out is inherited from whoever set the server up.
  private static let privacy = [
    ("sid", "100001"), ("anonymized", "Y"), ("format", "A"), ("savetimings", "N"),
    ("language", "en"), ("datestamp", "N"), ("usecookie", "Y"), ("allowregister", "N"),
    ("allowsave", "N"), ("allowprev", "Y"), ("printanswers", "N"), ("ipaddr", "N"),
    ("ipanonymize", "Y"), ("refurl", "N"), ("publicstatistics", "N"), ("publicgraphs", "N"),
    ("listpublic", "N"), ("sendconfirmation", "N"), ("tokenanswerspersistence", "N"),
    ("alloweditaftercompletion", "N"), ("assessments", "N"), ("googleanalyticsstyle", "0"),
    ("showwelcome", "Y"), ("shownoanswer", "Y"),
  ]

  private var settings: [Row] {
    LimeSurveyStructure.privacy.map { Row(kind: "S", name: $0.0, text: $0.1, language: "") }
  }

  private var texts: [Row] {
    let introduction = PulseIntroduction(wave: wave, mark: mark)
    let welcome = introduction.forSurvey.map { "<p>\(cell($0))</p>" }.joined()
    return [
      Row(kind: "SL", name: "surveyls_title", text: cell(wave.title)),
      Row(kind: "SL", name: "surveyls_welcometext", text: welcome),
      Row(kind: "SL", name: "surveyls_endtext", text: "<p>\(cell(introduction.thanks))</p>"),
      Row(id: 1, kind: "G", type: "1", name: "pulse", text: cell(wave.title)),
    ]
  }

  // MARK: Questions

  private static let firstID = 2

  private var statements: [Row] {
    let id = LimeSurveyStructure.firstID
    let question = question(id, "F", "P", "How far do you agree?")
    let parts = wave.statements.enumerated().map { index, statement in
      Row(
        id: id + 1 + index, kind: "SQ", name: code(statement.mark), relevance: "1",
        text: cell("\(statement.say) [\(statement.mark)]"), other: "N", sameDefault: "0")
    }
    let answers = Wave.scale.enumerated().map { index, word in
      Row(id: id, kind: "A", type: "0", name: "A\(index + 1)", text: cell(word))
    }
    return [question] + parts + answers
  }

  private var recommendation: [Row] {
    let id = LimeSurveyStructure.firstID + wave.statements.count + 1
    var question = question(id, "L", "R1", "\(wave.recommend) [R1]")
    question.help = "0 is not at all likely, 10 is extremely likely."
    return [question]
      + (0...10).map { Row(id: id, kind: "A", type: "0", name: "\($0)", text: "\($0)") }
  }

  /// Mandatory, alone of all: answers without a group could not be counted.
  private var groups: [Row] {
    guard !wave.groups.isEmpty else { return [] }
    let id = LimeSurveyStructure.firstID + wave.statements.count + 2
    var question = question(id, "L", "G1", "Which group are you in? [G1]")
    question.mandatory = "Y"
    return [question]
      + wave.groups.enumerated().map { index, group in
        Row(id: id, kind: "A", type: "0", name: "A\(index + 1)", text: cell(group.name))
      }
  }

  private func question(_ id: Int, _ type: String, _ name: String, _ text: String) -> Row {
    Row(
      id: id, kind: "Q", type: type, name: name, relevance: "1", text: cell(text), mandatory: "N",
      other: "N", sameDefault: "0")
  }

  // MARK: Cells

  /// A text in a cell.
  ///
  /// LimeSurvey reads HTML in it, and expressions in braces; a spreadsheet reads a formula where it
  /// begins like one.
  private func cell(_ text: String) -> String {
    var cell = String.UnicodeScalarView()
    for scalar in EscapedHTML.escaped(text).unicodeScalars {
      let isFormula = cell.isEmpty && "=+-@＝＋－＠".unicodeScalars.contains(scalar)
      if isFormula || scalar == "{" || scalar == "}" {
        cell.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      } else {
        cell.append(scalar)
      }
    }
    return String(cell)
  }

  /// A mark as a code may be: letters and digits.
  private func code(_ mark: String) -> String {
    mark.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
