internal import Foundation
internal import Playbooks

extension Wave {
  /// What is wrong with it, in words; empty if it may be used.
  package var problems: [String] {
    let texts = textProblems
    // Other words would be about texts that nobody can read.
    return texts.isEmpty
      ? numberProblems + keyProblems + statementProblems + groupProblems : texts
  }

  private static let longestText = 300

  private var textProblems: [String] {
    let texts =
      [id, title, purpose, promise, keeper, recommend, leaderKey, follows ?? ""]
      + groups.map(\.name)
      + statements.flatMap {
        [$0.id, $0.mark, $0.trust, $0.say, $0.norm?.who ?? "", $0.norm?.source ?? ""]
      }
    let isReadable = texts.allSatisfy { text in
      text.count <= Wave.longestText && text.utf8.count <= 8 * Wave.longestText
        && text.unicodeScalars.allSatisfy(SafeText.isSafe) && !text.contains(where: \.isNewline)
    }
    return isReadable
      ? []
      : ["a text in it is longer than \(Wave.longestText) letters, or holds what cannot be seen"]
  }

  private var numberProblems: [String] {
    var problems: [String] = []
    if !Wave.thresholds.contains(threshold) {
      problems.append("the threshold is 5, 8 or 10, and never lower than 5")
    }
    if people < threshold {
      problems.append(
        "a pulse needs at least \(threshold) people who are asked, the leader not among them; with fewer, talk "
          + "one to one")
    }
    if people > Wave.mostPeople {
      problems.append("at most \(Wave.mostPeople) people are asked; more are several teams")
    }
    return problems
  }

  /// A key of 32 bytes that is no point everybody knows.
  private var keyProblems: [String] {
    let key = Data(base64Encoded: leaderKey) ?? Data()
    return key.count == 32 && Set(key).count > 2
      ? [] : ["the key its result would be sealed to is none; pulse new writes it"]
  }

  private var statementProblems: [String] {
    var problems: [String] = []
    let marks = statements.map { $0.mark.uppercased() }
    if !marks.allSatisfy({ $0.wholeMatch(of: /[A-Z][0-9]{1,2}/) != nil }) || marks.contains("R1")
      || marks.contains("G1")
    {
      problems.append(
        "a statement's mark is a letter and a number, such as T3; R1 and G1 are taken")
    }
    if [statements.map(\.id), statements.map(\.say)].contains(where: {
      Set($0).count < $0.count || $0.contains("")
    }) {
      problems.append("two statements are the same, or one says nothing")
    }
    if !statements.allSatisfy({ $0.norm.map { (0...100).contains($0.percent) } ?? true }) {
      problems.append("a norm is a share from 0 to 100 percent")
    }
    let kinds = Symptom.Trust.allCases.map(\.rawValue)
    if !statements.allSatisfy({ kinds.contains($0.trust) }) {
      problems.append("a statement is about one of: \(kinds.joined(separator: ", "))")
    }
    if !Wave.statementCount.contains(statements.count) {
      problems.append("a wave has 8 to 12 statements, and this one \(statements.count)")
    }
    for trust in Symptom.Trust.allCases
    where statements.count(where: { $0.trust == trust.rawValue }) < 2 {
      problems.append(
        "there are at least two statements for each kind of trust; \(trust.rawValue) has fewer")
    }
    if Set(marks).count != statements.count {
      problems.append("two statements have the same mark")
    }
    return problems
  }

  private var groupProblems: [String] {
    guard !groups.isEmpty else { return [] }
    guard groups.allSatisfy({ (threshold...Wave.mostPeople).contains($0.people) }) else {
      return [
        "each group has at least \(threshold) people, or what is left could be worked out"
      ]
    }
    var problems: [String] = []
    if groups.count < 2 || groups.map(\.people).reduce(0, +) != people {
      problems.append("groups are at least two, and together the whole team of \(people)")
    }
    if groups.count > Wave.mostGroups {
      problems.append("there are at most \(Wave.mostGroups) groups")
    }
    if isLowTrust { problems.append("with low trust there are no groups") }
    if Set(groups.map { $0.name.lowercased() }).count != groups.count {
      problems.append("two groups have the same name")
    }
    return problems
  }
}

extension WaveResult {
  /// Whether it can be a result of its wave: a part for each group or for none, and no count that
  /// its people could not make.
  package var isSound: Bool {
    wave.problems.isEmpty && [0, wave.groups.count].contains(groups.count)
      && ([whole] + groups).allSatisfy { isSound($0) }
      && [joined, left].allSatisfy { $0.map((0...Wave.mostPeople).contains) != false }
  }

  private func isSound(_ part: Part) -> Bool {
    (0...wave.people).contains(part.answered) && part.statements.count == wave.statements.count
      && (part.statements + [part.recommends]).allSatisfy {
        switch $0 {
        case .counts(let classes):
          classes.all.allSatisfy((0...part.answered).contains)
            && classes.answered <= part.answered
        case .nearlyAll(_, let count): count > 0 && count <= part.answered
        case .most(_, let count, let all):
          (1...max(1, part.answered)).contains(all) && (1...all).contains(count)
            && count >= all - 2 * count
        case .agreeing(let count, let all):
          (1...max(1, part.answered)).contains(all) && (0...all).contains(count)
        case .share, .tooFew, nil: true
        }
      }
  }
}
