internal import FlyingSocks
internal import Foundation
internal import Synchronization

/// What answers the phones.
package protocol RoomAnswering: Sendable {
  /// Whether a token belongs to a seat.
  func knows(seat: String) -> Bool
  func reply(to request: RoomRequest) async -> RoomReply
}

/// Listens for phones on one address, within bounds, until it is closed.
///
/// Speaks HTTP/1.1 without encryption, one request a connection. FlyingSocks waits for the sockets;
/// why its companion FlyingFox does not read the requests: docs/decisions/0007.
package final class RoomServer: Sendable {
  /// Where it listens, with the port the system gave if 0 was asked for.
  package let port: UInt16

  private let socket: Socket
  private let connections: Connections
  private let running: Task<Void, Never>
  private let wasClosed = Atomic(false)

  /// Begins to listen on an IPv4 address of this computer.
  ///
  /// `addresses` are how phones reach it, such as `http://192.168.1.20:8080`, for the port it got; a
  /// request for any other is refused.
  ///
  /// - Throws: ``RoomServerError``
  package init(
    on address: String, port: UInt16, answering: some RoomAnswering,
    addresses: (UInt16) -> [String]
  ) throws(RoomServerError) {
    do {
      socket = try RoomServer.listening(on: address, port)
      guard case .ip4(_, let port) = try socket.sockname() else {
        throw SocketError.unsupportedAddress
      }
      self.port = port
    } catch {
      throw RoomServerError(error)
    }
    connections = Connections(most: FileLimit.raise() - FileLimit.kept)
    let desk = FrontDesk(
      doorkeeper: Doorkeeper(addresses(self.port)), answering: answering, connections: connections)
    running = Task(executorPreference: RoomExecutor.shared) { [socket] in
      await RoomServer.run(socket, desk)
    }
  }

  deinit { close() }

  /// Ends all connections and stops listening.
  package func close() {
    guard !wasClosed.exchange(true, ordering: .relaxed) else { return }
    // At once: the task that closes it may have to wait for its turn.
    shutdown(socket.file.rawValue, Int32(SHUT_RDWR))
    running.cancel()
    connections.close()
  }

  private static func listening(on address: String, _ port: UInt16) throws -> Socket {
    let socket = try Socket(domain: AF_INET)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: address, port: port))
      try socket.listen()
      return socket
    } catch {
      try? socket.close()
      throw error
    }
  }

  // MARK: Running

  /// Accepts until it is cancelled; whatever else ends it, it begins again.
  private static func run(_ socket: Socket, _ desk: FrontDesk) async {
    while !Task.isCancelled {
      let pool = SocketPool<Poll>.make(maxEvents: 64)
      try? await pool.prepare()
      await withTaskGroup { group in
        group.addTask { try? await pool.run() }
        group.addTask { await accept(socket, pool, desk) }
        await group.next()
        group.cancelAll()
      }
      try? await Task.sleep(for: .milliseconds(100))
    }
    try? socket.close()
  }

  private static func accept(
    _ socket: Socket, _ pool: some AsyncSocketPool, _ desk: FrontDesk
  ) async {
    guard let listener = try? AsyncSocket(socket: socket, pool: pool) else { return }
    while !Task.isCancelled {
      do {
        let phone = try await listener.accept()
        desk.take(PhoneConnection(phone))
      } catch {
        // No file left, or the phone hung up at once: others can still come.
        try? await Task.sleep(for: .milliseconds(20))
      }
    }
  }
}
