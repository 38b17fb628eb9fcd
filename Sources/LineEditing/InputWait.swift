#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Waits for bytes on a descriptor and for signals, whichever come first.
struct InputWait {
  /// What came first.
  enum Event: Equatable {
    case bytes([UInt8])
    case signals(Set<Int32>)
    case timeout
    case end
    case failed(errno: Int32)
  }

  let input: Int32
  /// `nil` where signals act as usual.
  let signals: SignalWatch?

  /// Waits for the next event.
  ///
  /// - Parameter milliseconds: how long to wait at most; -1 for as long as it takes.
  /// - Returns: what came; signals before bytes, if both did.
  func next(milliseconds: Int32 = -1) -> Event {
    while true {
      var waits = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waits, 2, milliseconds)
      if count < 0, errno != EINTR { return .failed(errno: errno) }
      if count == 0 { return .timeout }
      if waits[1].revents != 0, let arrived = signals?.take(), !arrived.isEmpty {
        return .signals(arrived)
      }
      if waits[0].revents != 0, let event = readBytes() { return event }
    }
  }

  private func readBytes() -> Event? {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(input, &chunk, chunk.count)
    if count > 0 { return .bytes(Array(chunk[..<count])) }
    if count == 0 { return .end }
    return errno == EINTR || errno == EAGAIN ? nil : .failed(errno: errno)
  }
}
