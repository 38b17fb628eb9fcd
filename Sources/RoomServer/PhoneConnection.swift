internal import FlyingSocks
internal import Foundation

/// One connection: reads one request within bounds, sends one reply, and is closed.
struct PhoneConnection: Sendable {
  /// Bytes of the first line and the headers; browsers send about 600.
  static let longestHead = 8 * 1024
  /// Bytes of a body; all answers of a whole conversation take about 2,000.
  static let longestBody = 16 * 1024

  private let socket: AsyncSocket

  init(_ socket: AsyncSocket) {
    self.socket = socket
  }

  /// The address on the other side, to hold requests against; told and kept nowhere.
  var peer: String {
    switch try? socket.socket.remotePeer() {
    case .ip4(let address, _), .ip6(let address, _): address
    case .unix, nil: ""
    }
  }

  /// Whether both ends are this computer.
  var isLocal: Bool {
    guard case .ip4(let here, _)? = try? socket.socket.sockname() else { return false }
    return peer == here || peer.hasPrefix("127.")
  }

  // MARK: Reading

  private static let blankLine = Array("\r\n\r\n".utf8)

  /// - Throws: ``RequestRefusal``, or an error of the socket's.
  func readHead() async throws -> (head: RequestHead, rest: [UInt8]) {
    var bytes: [UInt8] = []
    while true {
      let seen = max(0, bytes.count - 3)
      bytes += try await socket.read(atMost: 4096)
      if let end = bytes[seen...].firstRange(of: PhoneConnection.blankLine) {
        guard end.lowerBound <= PhoneConnection.longestHead else { throw RequestRefusal.longHead }
        return (try RequestHead(bytes[..<end.lowerBound]), Array(bytes[end.upperBound...]))
      }
      guard bytes.count <= PhoneConnection.longestHead else { throw RequestRefusal.longHead }
    }
  }

  func readBody(of head: RequestHead, after rest: [UInt8]) async throws -> [UInt8] {
    let length = try head.bodyLength(most: PhoneConnection.longestBody)
    let missing = length - rest.count
    return missing > 0 ? rest + (try await socket.read(bytes: missing)) : Array(rest.prefix(length))
  }

  // MARK: Sending

  func send(_ bytes: [UInt8]) async throws {
    try await socket.write(Data(bytes))
  }

  /// Returns when the other side has gone; what it still sends is thrown away.
  func waitForEnd() async {
    while let bytes = try? await socket.read(atMost: 4096), !bytes.isEmpty {}
  }

  func close() {
    try? socket.close()
  }

  /// Hangs up at once, and gives the file back a moment later.
  ///
  /// The pool wakes who waits before it forgets the file; one that is used again by then would never be
  /// waited for.
  func leave() async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_RDWR))
    await Task.detached { try? await Task.sleep(for: .milliseconds(20)) }.value
    close()
  }

  /// Takes what is still on its way: closing on it could take the reply back before it is read.
  func drain() async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    try? await within(.seconds(1)) {
      for _ in 0..<PhoneConnection.mostDrained {
        guard try await !socket.read(atMost: 4096).isEmpty else { return }
      }
    }
  }

  /// Pieces of 4 KB.
  private static let mostDrained = 64
}
