internal import Coaching
internal import Foundation
internal import Playbooks
internal import RoomServer

/// A room that is open: phones reach it until it is closed, or the program ends.
final class OpenRoom {
  let host: RoomHost
  /// The pulse it is open for; `nil` in a trainer's room.
  let pulse: PulseDesk?
  private let server: RoomServer
  private let heart: Task<Void, Never>

  /// Between two signs of life of a stream.
  private static let beat = Duration.seconds(12)

  /// Begins to listen where the room is.
  ///
  /// - Throws: ``RoomServerError``
  init(
    _ host: RoomHost, answering desk: some RoomAnswering, pulse: PulseDesk?
  ) throws(RoomServerError) {
    self.host = host
    self.pulse = pulse
    let place = host.state.place
    server = try RoomServer(
      on: place.address, port: UInt16(place.port),
      answering: desk
    ) { _ in [place.url, place.publicAddress].compactMap(\.self) }
    heart = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: OpenRoom.beat)
        host.listeners.beat()
      }
    }
  }

  deinit { stop() }

  var state: RoomState { host.state }

  /// Ends it for the phones; the journal stays.
  func stop() {
    heart.cancel()
    host.listeners.end()
    server.close()
    host.close()
  }

  /// Phones that follow are told, and a moment is left for that.
  func sayGoodbye() {
    host.listeners.tell(.closed)
    Thread.sleep(forTimeInterval: 0.3)
  }
}
