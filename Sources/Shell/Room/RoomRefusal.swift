internal import Coaching
internal import RoomServer

/// Why a room is not opened for phones, shown or closed.
enum RoomRefusal: Refusal {
  case notOpen
  case openAlready(RoomPlace)
  case openElsewhere
  case openOrLeftOpen
  case leftOpen
  case nothingToResume
  case nothingToClose
  case closedElsewhere
  case forAPulse
  case checkedWhileOpen
  case noAddress
  case noSuchAddress(of: Int)
  case noSuchPort
  case notAPublicAddress
  case portTaken(RoomPlace)
  case notAnAddressHere(RoomPlace)
  case portKept
  case notListening(RoomPlace, reason: String)
  case addressTooLong
  case noSuchSeat(Int)

  var told: Told {
    switch self {
    case .notOpen: Told("No room is open", right: "\(type: "room open") lets phones in.")
    case .openAlready(let place):
      Told("A room is open already, at \(place.shown)", right: "\(type: "room close") ends it.")
    case .openElsewhere: Told("A room is open in another window already.")
    case .openOrLeftOpen:
      Told("A room is open, or was not closed:", right: "type \(type: "room close") first.")
    case .leftOpen:
      Told(
        "A room was not closed:",
        right: "\(type: "room resume") goes on with it, \(type: "room close") ends it.")
    case .nothingToResume:
      Told(
        "There is no room to go on with", right: "\(type: "room open") opens one.", .notFound)
    case .nothingToClose: Told("No room is open.")
    case .closedElsewhere:
      Told(
        "The room is open in another window", right: "\(type: "room close") there ends it.")
    case .forAPulse:
      Told("This room is open for a pulse, and its phones answer nothing else.")
    case .checkedWhileOpen:
      Told(
        "A room is open:", right: "open its address on a phone, then type \(type: "room").")
    case .noAddress:
      Told(
        "There are several addresses here.",
        right:
          "\(type: "room check") lists them, and \(type: "room open --address 192.168.1.20") takes one."
      )
    case .noSuchAddress(let count): Told("Please type a number from 1 to \(count).")
    case .noSuchPort: Told("--port takes a number from 1 to 65535, such as 8080.")
    case .notAPublicAddress:
      Told(
        "--public takes an address such as https://our-tunnel.example, without anything behind it."
      )
    case .portTaken(let place):
      Told(
        "Something else on this computer listens at \(place.url) already",
        right: "--port takes another number, such as \(place.port + 1).")
    case .notAnAddressHere(let place):
      Told(
        "\(place.address) is no address of this computer",
        right: "\(type: "room check") lists those it has.")
    case .portKept:
      Told(
        "Ports below 1024 are kept for the system", right: "--port takes a number such as 8080.")
    case .notListening(let place, let reason):
      Told("The room could not be opened at \(place.url): \(reason).")
    case .addressTooLong: Told("The address is too long for a QR code.")
    case .noSuchSeat(let seat): Told("There is no seat \(seat).", .notFound)
    }
  }
}

extension RoomRefusal {
  /// Why nothing can listen at a place.
  init(_ error: RoomServerError, at place: RoomPlace) {
    self =
      switch error {
      case .inUse: .portTaken(place)
      case .notHere: .notAnAddressHere(place)
      case .notAllowed: .portKept
      case .other(let reason): .notListening(place, reason: reason)
      }
  }
}
