import Testing

@testable import RoomServer

@Suite struct AllowanceTests {
  @Test func `a seat may ask forty times at once, then eight times a second`() {
    let (allowance, now) = (Allowance(), ContinuousClock.now)
    func taken(_ key: String, _ count: Int, after time: Duration) -> Int {
      (0..<count).count { _ in allowance.take(key, .seat, at: now + time) }
    }
    #expect(taken("a", 50, after: .zero) == 40)
    #expect(taken("a", 50, after: .seconds(1)) == 8)
    #expect(taken("b", 1, after: .seconds(1)) == 1)
    #expect(taken("a", 50, after: .seconds(600)) == 40)
  }
}
