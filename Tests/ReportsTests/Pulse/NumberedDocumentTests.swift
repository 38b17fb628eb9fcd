internal import Coaching
import Testing

@testable import Reports

struct NumberedDocumentTests {
  @Test func numbersQuestionsAndChoices() {
    let wave = SampleWave.wave(groups: SampleWave.groups)
    let text = NumberedDocument(wave: wave, mark: SampleWave.mark).text
    #expect(
      text.contains(
        """
        1. I can say a mistake aloud in this team. [T1]
        a. Strongly disagree
        b. Disagree
        c. Neither agree nor disagree
        d. Agree
        e. Strongly agree

        2. My leader is open to my ideas. [T2]
        """))
    #expect(text.contains("\n13. How likely are you to recommend working here? [R1]\na. 0\nb. 1\n"))
    #expect(text.contains("\nk. 10\n\n14. Which group are you in? [G1]\na. Office\nb. Elsewhere\n"))
    for (index, statement) in wave.statements.enumerated() {
      #expect(text.contains("\n\(index + 1). \(statement.say) [\(statement.mark)]\n"))
    }
  }

  @Test func saysWhatToSwitchOff() {
    let text = NumberedDocument(wave: SampleWave.wave(), mark: SampleWave.mark).text
    for words in ["names", "e-mail", "times", "one response per person", "Let no question"] {
      #expect(text.flat.contains(words), "\(words)")
    }
    #expect(!text.contains("group"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 76 })
  }

  @Test(arguments: SampleWave.hostile)
  func questionsStayOnTheirLines(text: String) {
    let plain = NumberedDocument(wave: SampleWave.hostile("plain"), mark: SampleWave.mark).text
    let hostile = NumberedDocument(wave: SampleWave.hostile(text), mark: SampleWave.mark).text
    let numbers = { (text: String) in
      text.split(separator: "\n").compactMap { $0.prefixMatch(of: #/(\d+|[a-z])\. /#)?.0 }
    }
    #expect(numbers(plain) == numbers(hostile))
  }
}
