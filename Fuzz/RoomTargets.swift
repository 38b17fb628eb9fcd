@testable import Coaching
import Foundation
@testable import RoomServer

extension FuzzTarget {
  /// What phones send, and what a room has written down.
  static let rooms = [
    FuzzTarget(name: "request") { bytes in
      guard let head = try? RequestHead(bytes) else { return }
      if !head.path.hasPrefix("/") { violation("the path \(head.path)") }
      if let length = try? head.bodyLength(most: 4_096), !(0...4_096).contains(length) {
        violation("a body of \(length)")
      }
      _ = (head.cookie("seat"), head["host"])
    },
    FuzzTarget(name: "fields") { bytes in
      let fields = FormFields(bytes)
      _ = (fields["option"], fields.all("option"))
    },
    FuzzTarget(name: "room") { bytes in
      var state = RoomState(
        code: "ABCD", at: RoomPlace(address: "10.0.0.1", port: 80, publicAddress: nil))
      for line in bytes.text.split(separator: "\n") {
        guard let event = try? JSONDecoder().decode(RoomEvent.self, from: Data(line.utf8)) else {
          continue
        }
        state.apply(event)
      }
      if state.seatCount != Set(state.seatNumbers).count { violation("a seat twice") }
      guard let json = try? JSONEncoder().encode(state),
        (try? JSONDecoder().decode(RoomState.self, from: json)) == state
      else { violation("a room comes back otherwise") }
    },
  ]
}
