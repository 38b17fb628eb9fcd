import Testing

@testable import Coaching

/// What a wave must not be.
struct WaveProblemsTests {
  /// Sound but for what is changed.
  private func wave(
    title: String = "May", key: String = WaveProblemsTests.key,
    groups: [Int] = [], changing change: (Int, Wave.Statement) -> Wave.Statement = { $1 }
  ) -> Wave {
    let kinds = ["task", "interpersonal", "organizational"]
    let statements = (0..<9).map { place in
      change(
        place,
        Wave.Statement(
          id: "s\(place)", mark: "T\(place)", trust: kinds[place % 3], say: "Statement \(place)",
          norm: nil))
    }
    return Wave(
      id: "w", title: title, purpose: "p", promise: "q", keeper: "Sam", people: 12,
      statements: statements,
      groups: groups.enumerated().map { .init(name: "g\($0)", people: $1) }, leaderKey: key)
  }

  /// 32 bytes, 0 to 31.
  private static let key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="

  @Test func `a sound wave has none`() {
    #expect(wave().problems.isEmpty)
    #expect(wave(groups: [5, 7]).problems.isEmpty)
  }

  @Test(arguments: ["", "!!!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="])
  func `what is no key is told before anybody answers`(_ key: String) {
    #expect(wave(key: key).problems.count == 1)
  }

  @Test func `texts are lines that can be seen`() {
    #expect(wave(title: "two\nlines").problems.count == 1)
    #expect(wave(title: String(repeating: "a", count: 301)).problems.count == 1)
    #expect(wave(title: "a\u{202E}b").problems.count == 1)
  }

  @Test(arguments: [[12], [4, 8], [5, 8], [Int.max, Int.max]])
  func `groups hold the threshold and are the whole team`(_ groups: [Int]) {
    #expect(wave(groups: groups).problems.count == 1)
  }

  @Test(arguments: [
    Wave.Statement(id: "s1", mark: "T0", trust: "task", say: "x", norm: nil),
    Wave.Statement(id: "x", mark: "T0", trust: "task", say: "Statement 1", norm: nil),
    Wave.Statement(id: "x", mark: "T0", trust: "task", say: "", norm: nil),
    Wave.Statement(id: "x", mark: "t1", trust: "task", say: "x", norm: nil),
    Wave.Statement(id: "x", mark: "R1", trust: "task", say: "x", norm: nil),
    Wave.Statement(id: "x", mark: "a]b[", trust: "task", say: "x", norm: nil),
    Wave.Statement(id: "x", mark: "T0", trust: "luck", say: "x", norm: nil),
    Wave.Statement(
      id: "x", mark: "T0", trust: "task", say: "x",
      norm: .init(percent: 1e308, who: "w", year: 2024, source: "s")),
  ])
  func `statements tell themselves apart`(_ first: Wave.Statement) {
    #expect(!wave { $0 == 0 ? first : $1 }.problems.isEmpty)
  }
}
