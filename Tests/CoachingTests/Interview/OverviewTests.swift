import Playbooks
import Testing

@testable import Coaching

/// Lists of several topics, at home in none.
struct OverviewTests {
  /// Overviews `o1` to `o3`, each of two symptoms, and a home question for each of these.
  private static func library() throws -> Library {
    let names = ["s1", "s2", "s3", "s4", "s5", "s6"]
    return try Sample.library(
      names.map { Sample.symptom($0) },
      questions: (1...3).map { number in
        Sample.question(
          "o\(number)",
          [
            "a": "marks: {s\(2 * number - 1): '+'}, usual: 3",
            "b": "marks: {s\(2 * number): '+'}, usual: 3",
            "c": "usual: 4",
          ], "overview: true")
      } + names.map { Sample.question("\($0)-own", about: $0, 0.5) })
  }

  @Test func `it covers all its topics, whatever is picked, and is no home answer`() throws {
    let library = try Self.library()
    for pick in ["a", "b", "c"] {
      let diagnosis = library.diagnosis(["o1": pick])
      #expect(diagnosis.uncovered == [2, 3, 4, 5])
      #expect(library.symptoms.indices.allSatisfy { diagnosis.homeAnswers(of: $0) == 0 })
      #expect(diagnosis.line(of: 0) == .notAsked)
    }
  }

  @Test func `what covers most goes first, and what was picked is asked about next`() throws {
    let library = try Self.library()
    #expect(library.next([:])?.question.id == "o1")
    let picked = try #require(library.next(["o1": "b"]))
    #expect(picked.question.id == "s2-own" && picked.reason == .home("s2"))
    // Of nothing that was not picked.
    #expect(library.next(["o1": "c"])?.question.id == "o2")
    #expect(library.next(["o1": "b", "s2-own": "b"], topic: "s2")?.question.id == "o2")
  }

  @Test func `after two of them another question comes`() throws {
    let library = try Self.library()
    let two = ["o1": "c", "o2": "c"]
    #expect(library.next(two)?.question.isOverview == false)
    #expect(library.next(two, topic: "s1")?.question.id == "o3")
  }
}
