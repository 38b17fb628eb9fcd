internal import Synchronization

/// Room for computations, with what they left in it; who computes borrows some, and others get other
/// room in the meantime.
///
/// No result may depend on what was left.
final class Spare<Room: Sendable>: Sendable {
  private let rooms = Mutex<[Room]>([])
  private let make: @Sendable () -> Room

  init(_ make: @escaping @Sendable () -> Room) {
    self.make = make
  }

  /// Lends room to one computation.
  func borrow<Result>(_ use: (inout Room) -> Result) -> Result {
    var room = rooms.withLock { $0.popLast() } ?? make()
    let result = use(&room)
    rooms.withLock { $0.append(room) }
    return result
  }
}
