internal import FlyingSocks
internal import Foundation

/// Why a room cannot be opened at an address.
package enum RoomServerError: Error, Equatable {
  /// Something else listens there.
  case inUse
  /// This computer has no such address.
  case notHere
  /// Ports below 1024 are kept for the system.
  case notAllowed
  case other(String)

  init(_ error: any Error) {
    guard case SocketError.failed(_, let number, let message) = error else {
      self = .other("\(error)")
      return
    }
    switch number {
    case EADDRINUSE: self = .inUse
    case EADDRNOTAVAIL: self = .notHere
    case EACCES: self = .notAllowed
    default: self = .other(message)
    }
  }
}
