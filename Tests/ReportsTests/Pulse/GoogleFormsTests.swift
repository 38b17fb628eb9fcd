internal import Coaching
internal import Foundation
import Testing

@testable import Reports

struct GoogleFormsTests {
  private func script(_ wave: Wave) -> String {
    GoogleFormsScript(wave: wave, mark: SampleWave.mark).text
  }

  @Test func makesTheForm() {
    let text = script(SampleWave.wave(groups: SampleWave.groups))
    for words in [
      "var form = FormApp.create(\"Team pulse, spring\");", "form.setCollectEmail(false);",
      "form.setLimitOneResponsePerUser(false);",
      "agree(form, \"I can say a mistake aloud in this team. [T1]\");",
      ".setTitle(\"How likely are you to recommend working here? [R1]\").setBounds(0, 10)",
      ".setChoiceValues([\"Office\", \"Elsewhere\"]).setRequired(true);",
      "[\"Strongly disagree\", \"Disagree\", \"Neither agree nor disagree\", \"Agree\", "
        + "\"Strongly agree\"]",
      "if (typeof form.setPublished === \"function\") form.setPublished(true);",
      "Logger.log(\"Send this link: \" + form.getPublishedUrl());", "form.setConfirmationMessage(",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.ranges(of: "  agree(form, ").count == 12)
    #expect(!script(SampleWave.wave()).contains("[G1]"))
  }

  /// A form that only takes notes.
  private func harness(_ script: String) -> String {
    """
    var notes = [], item;
    function alert() { notes.push(['alert']); }
    function noting() {
      return new Proxy({}, { get: function (all, name) {
        if (typeof name !== 'string' || name === 'toString') return undefined;
        return name === 'valueOf' ? function () { return 'link'; } : function () {
          notes.push([name, ...arguments]);
          return item;
        };
      } });
    }
    item = noting();
    var FormApp = { create: function (title) { notes.push(['create', title]); return noting(); } };
    var Logger = { log: function () { } };
    \(script)
    makePulse();
    console.log(JSON.stringify(notes));
    """
  }

  /// What Google would be told.
  @Test(.enabled(if: ScriptEngine.isThere), arguments: SampleWave.hostile + ["plain"])
  func hostileTextsStayTexts(text: String) throws {
    let wave = SampleWave.hostile(text)
    let data = Data(try ScriptEngine.output(of: harness(script(wave))).utf8)
    let notes = try #require(try JSONSerialization.jsonObject(with: data) as? [[Any]])
    let names = notes.compactMap { $0.first as? String }
    #expect(!names.contains("alert"))
    #expect(names.count(where: { $0 == "addMultipleChoiceItem" }) == 12)
    #expect(names.contains("setPublished"))
    #expect(notes.first?.last as? String == PlainText.line(text))
    let titles = notes.filter { $0.first as? String == "setTitle" }.map { $0.last as? String }
    #expect(titles.first == "\(PlainText.line(text)) [T1]")
    #expect(titles.count == 14)
    let groups = notes.last { $0.first as? String == "setChoiceValues" }?.last as? [String]
    #expect(groups == wave.groups.map { PlainText.line($0.name) })
  }

  @Test func literalsEndNowhere() {
    #expect(ScriptLiteral.text("a\"b\\c\nd") == #""a\"b\\c\nd""#)
    #expect(ScriptLiteral.text("</script>") == #""\u003c/script\u003e""#)
    #expect(ScriptLiteral.text("x\"\u{301}") == "\"x\\\"\u{301}\"")
    #expect(!ScriptLiteral.text("\u{2028}").unicodeScalars.contains("\u{2028}"))
  }
}
