internal import RoomServer

/// At which of its addresses this computer lets phones in.
struct AddressAsking: Asking {
  private let addresses: [NetworkAddress]
  let prompt = "address> "

  init(_ addresses: [NetworkAddress]) {
    self.addresses = addresses
  }

  var page: Page? {
    Page(
      [
        .blank, .paragraph("Where can the phones reach this computer?"), .blank,
      ] + Page.numbered(addresses.map(\.words)) + [
        .blank,
        .paragraph(
          "Until \(type: "room close"), whoever is in that network can reach the room with its "
            + "code. What is sent goes without encryption: who runs the network could read it."),
        .blank,
        .note("Number · Enter to open none"),
      ])
  }

  func take(_ line: String) throws -> Taken<String> {
    let word = line.trimmingWhitespace()
    if word.isEmpty { return .brokenOff }
    let typed =
      addresses.first { $0.address == word } ?? addresses.element(numbered: Int(word) ?? 0)
    guard let typed else {
      throw RoomRefusal.noSuchAddress(of: addresses.count)
    }
    return .answer(typed.address)
  }
}

extension NetworkAddress {
  /// The address and what it is good for.
  var words: String { "\(address) (\(network)): \(use)" }

  private var use: String {
    switch kind {
    case .home: "a network at home, at work or of a phone; most likely this one"
    case .other: "a VPN, or a network that is open to the internet: ask whoever runs it"
    case .virtual: "made by software on this computer; phones do not reach it"
    case .unassigned: "no network gave this computer an address; phones hardly reach it"
    case .loopback: "this computer alone, to try it or behind a tunnel"
    }
  }
}
