internal import Coaching
internal import ShippedTemplates
import Testing

@testable import Reports

/// The page's script makes the codes that `AnswerCode` reads.
struct PulseCodeTests {
  private let codeScript = ShippedTemplate.named("pulse/code.js").text

  @Test func lettersAndFieldAreTheSame() {
    #expect(codeScript.contains("'\(String(AnswerCode.letters))'"))
    // x⁵ + x² + 1.
    #expect(codeScript.contains("if (left & 32) left ^= 37;"))
  }

  @Test(.enabled(if: ScriptEngine.isThere), arguments: [8, 10, 12], [0, 2, 26])
  func codesAreTheSame(statements: Int, groups: Int) throws {
    let wave = SampleWave.wave(
      statements: statements,
      groups: (0..<groups).map { Wave.Group(name: "g\($0)", people: 5) })
    var generator = SystemRandomNumberGenerator()
    var script = codeScript
    var expected: [String] = []
    for round in 0..<60 {
      let mark = String(Int.random(in: 0..<256, using: &generator) + 256, radix: 16).dropFirst()
      let answers = round < 2 ? extreme(round == 0, wave) : random(wave, using: &generator)
      let code = AnswerCode(wave, mark: String(mark))
      expected.append(code.text(of: answers))
      let digits = answers.statements.map { $0 ?? 0 } + [answers.recommends.map { $0 + 1 } ?? 0]
      let sizes = Array(repeating: 6, count: statements) + [12] + (groups > 0 ? [groups] : [])
      let salt = try #require(Int(mark, radix: 16)) % 32
      script += "console.log(pulseCode(\(digits + (answers.group.map { [$0] } ?? [])), "
      script += "\(sizes), \(salt)));\n"
      #expect(try code.answers(expected[round]) == answers)
    }
    #expect(try ScriptEngine.output(of: script).split(separator: "\n").map(String.init) == expected)
  }

  /// The whole script of a page, with as much of a browser as it needs.
  @Test(.enabled(if: ScriptEngine.isThere), arguments: [true, false])
  func pageShowsRowAndCode(hasGroups: Bool) throws {
    let wave = SampleWave.wave(groups: hasGroups ? SampleWave.groups : [])
    let answers = PulseAnswers(
      statements: [4, 3, 5, 2, 1, 4, 4, 5, nil, 3, 2, nil], recommends: hasGroups ? 8 : nil,
      group: hasGroups ? 1 : nil)
    var ticks = answers.statements.enumerated().map { "s\($0.offset + 1): \($0.element ?? 0)" }
    ticks.append("r: \(answers.recommends ?? 99)")
    if hasGroups { ticks.append("g: 1") }
    let row = AnswerDigits(wave).text(of: answers)
    let code = AnswerCode(wave, mark: SampleWave.mark).text(of: answers)
    let shown = try shown(wave, ticks: ticks)
    #expect(shown[0] == row)
    #expect(shown[1].replacing(" ", with: "") == code)
    #expect(try AnswerCode(wave, mark: SampleWave.mark).answers(shown[1]) == answers)
    #expect(shown[2].isEmpty)
    #expect(shown[3] == row.replacing(" ", with: ""))
    #expect(shown[4] == "true false")
  }

  @Test(.enabled(if: ScriptEngine.isThere))
  func withoutAGroupThereIsNoCode() throws {
    let wave = SampleWave.wave(groups: SampleWave.groups)
    let shown = try shown(wave, ticks: ["s1: 5"])
    #expect(shown[0].isEmpty && shown[1].isEmpty)
    #expect(shown[2].hasPrefix("Choose your group") && shown[2].contains("Not ticked yet: 12."))
    #expect(shown[3] == "5")
  }

  /// Whoever prints it empty writes by hand.
  @Test(.enabled(if: ScriptEngine.isThere))
  func untickedItIsAsWithoutScript() throws {
    let shown = try shown(SampleWave.wave(), ticks: [])
    #expect(shown[3].isEmpty)
    #expect(shown[4] == "false true")
  }

  // MARK: -

  /// The row, the code, what is open, and the boxes.
  private func shown(_ wave: Wave, ticks: [String]) throws -> [String] {
    let page = PulseSheet(wave: wave, mark: SampleWave.mark).page
    let salt = try #require(page.firstMatch(of: /data-salt="(\d+)"/)?.1)
    let boxes = page.ranges(of: "<i></i>").count
    let script = """
      var parts = {}, ticked = { \(ticks.joined(separator: ", ")) }, boxes = [];
      for (var n = 0; n < \(boxes); n += 1) boxes.push({ textContent: '' });
      function setTimeout() { return 1; }
      function clearTimeout() { }
      var document = {
        getElementById: function (id) {
          return parts[id] = parts[id] || { textContent: '', hidden: false };
        },
        querySelectorAll: function () { return boxes; },
        querySelector: function (name) {
          name = name.replace(/.*name=(\\w+)\\].*/, '$1');
          return name in ticked ? { value: String(ticked[name]) } : null;
        },
        addEventListener: function () { }
      };
      parts.sheet = { dataset: { statements: '\(wave.statements.count)',
        groups: '\(wave.groups.count)', salt: '\(salt)' } };
      \(codeScript)
      \(ShippedTemplate.named("pulse/page.js").text)
      var all = [parts.row, parts.code, parts.open].map(function (one) { return one.textContent; });
      all.push(boxes.map(function (box) { return box.textContent; }).join(''));
      all.push(parts['by-hand'].hidden + ' ' + parts['with-script'].hidden);
      console.log(all.join('\\n') + '|');
      """
    return try ScriptEngine.output(of: script).dropLast()
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func random(
    _ wave: Wave, using generator: inout some RandomNumberGenerator
  ) -> PulseAnswers {
    let tell = { (number: Int, none: Int) -> Int? in number == none ? nil : number }
    return PulseAnswers(
      statements: wave.statements.map { _ in tell(.random(in: 0...5, using: &generator), 0) },
      recommends: tell(.random(in: 0...11, using: &generator), 11),
      group: wave.groups.indices.randomElement(using: &generator))
  }

  private func extreme(_ isLow: Bool, _ wave: Wave) -> PulseAnswers {
    PulseAnswers(
      statements: wave.statements.map { _ in isLow ? nil : 5 }, recommends: isLow ? nil : 10,
      group: isLow ? wave.groups.indices.first : wave.groups.indices.last)
  }
}
