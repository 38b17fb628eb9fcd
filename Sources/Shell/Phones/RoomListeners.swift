internal import Synchronization

/// The pages that follow the room, by seat.
final class RoomListeners: Sendable {
  enum News: String {
    case change
    case closed
  }

  private struct State {
    var next = 0
    var streams: [Int: (seat: Int, stream: AsyncStream<String>.Continuation)] = [:]
  }

  private let state = Mutex(State())
  /// Windows one seat may have open.
  private static let mostPerSeat = 6

  /// A stream that tells a page to look again; the oldest of a seat ends where there are too many.
  func follow(as seat: Int) -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream<String>.makeStream(
      bufferingPolicy: .bufferingNewest(4))
    let (number, oldest) = state.withLock { state in
      let own = state.streams.filter { $0.value.seat == seat }.keys.sorted()
      let oldest = own.count < RoomListeners.mostPerSeat ? nil : own.first
      state.next += 1
      state.streams[state.next] = (seat, continuation)
      return (state.next, oldest.flatMap { state.streams.removeValue(forKey: $0)?.stream })
    }
    // Ending a stream takes it out of the list, which must be free for that.
    oldest?.finish()
    continuation.onTermination = { [weak self] _ in self?.leave(number) }
    // What happened before the stream was there is looked up at once.
    continuation.yield(RoomListeners.line(.change))
    return stream
  }

  private func leave(_ number: Int) {
    state.withLock { _ = $0.streams.removeValue(forKey: number) }
  }

  /// Seats with a page that follows.
  var seats: Set<Int> { state.withLock { Set($0.streams.values.map(\.seat)) } }

  func tell(_ news: News) {
    for stream in open { stream.yield(RoomListeners.line(news)) }
  }

  /// Keeps networks from closing what is silent, and shows which phones have gone.
  func beat() {
    for stream in open { stream.yield(": beat\n\n") }
  }

  func end() {
    for stream in open { stream.finish() }
  }

  /// Ends the pages of one seat.
  func end(_ seat: Int) {
    let own = state.withLock { $0.streams.values.filter { $0.seat == seat }.map(\.stream) }
    for stream in own { stream.finish() }
  }

  private var open: [AsyncStream<String>.Continuation] {
    state.withLock { $0.streams.values.map(\.stream) }
  }

  private static func line(_ news: News) -> String { "event: \(news.rawValue)\ndata: \n\n" }
}
