import Testing

@testable import RoomServer

@Suite struct ConnectionsTests {
  @Test func `who says nothing makes room first, and nobody is let in beyond the bound`() async {
    let connections = Connections(most: 4)
    let ended = AsyncStream<Int>.makeStream()
    let gate = AsyncStream<Void>.makeStream()
    func admit() -> Bool {
      connections.admit(from: "a") { number in
        // Ends when it has to make room, and not before.
        let silence = AsyncStream<Void>.makeStream()
        for await _ in silence.stream {}
        silence.continuation.finish()
        ended.continuation.yield(number)
        // Whoever leaves slowly keeps the place, cancelled or not.
        await Task.detached { for await _ in gate.stream {} }.value
      }
    }
    for _ in 0..<4 { #expect(admit()) }
    connections.enter(.answering, 0)
    #expect(admit())
    var numbers = ended.stream.makeAsyncIterator()
    #expect(await numbers.next() == 1)
    let more = (0..<40).count { _ in admit() }
    #expect(more == 15)
    #expect(connections.count == 20)
    gate.continuation.finish()
    connections.close()
  }

  @Test func `the address that holds most places makes room, not the one that came first`() async {
    let connections = Connections(most: 3)
    let ended = AsyncStream<Int>.makeStream()
    func admit(from peer: String) -> Bool {
      connections.admit(from: peer) { number in
        let silence = AsyncStream<Void>.makeStream()
        for await _ in silence.stream {}
        silence.continuation.finish()
        ended.continuation.yield(number)
      }
    }
    for peer in ["a", "b", "b"] { #expect(admit(from: peer)) }
    #expect(admit(from: "b"))
    var numbers = ended.stream.makeAsyncIterator()
    #expect(await numbers.next() == 1)
    connections.close()
  }
}
