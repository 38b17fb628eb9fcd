internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import RoomServer
internal import Synchronization

struct CheckRoomCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Try beforehand whether a phone can reach this computer.",
    discussion: """
      Lists the addresses this computer has, and waits for phones at the one you choose; nothing leaves this computer. \
      Try it in the room itself, in the network the phones will be in. Examples:
        room check
        room check --address 192.168.1.20
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Option(help: ArgumentHelp("The address to try.", valueName: "address"))
  var address: String?

  @Option(help: ArgumentHelp("The number behind the address.", valueName: "n"))
  var port = 8080

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...65535).contains(port) else {
      throw ValidationError("--port takes a number from 1 to 65535, such as 8080.")
    }
  }

  func act(in sitting: Sitting) throws {
    let desk = sitting.desk
    guard desk.room == nil else {
      throw RoomRefusal.checkedWhileOpen
    }
    desk.show(.networks(NetworkAddress.all, firewall: Firewall.found, port: port))
    guard desk.console.isInteractive,
      let address = try address ?? desk.asker.ask(AddressAsking(NetworkAddress.all)).answer
    else { return }
    let place = RoomPlace(address: address, port: port, publicAddress: nil)
    let callers = Callers()
    let server: RoomServer
    do throws(RoomServerError) {
      server = try RoomServer(on: address, port: UInt16(port), answering: callers) { _ in
        [place.url]
      }
    } catch {
      throw RoomRefusal(error, at: place)
    }
    defer { server.close() }
    desk.show(
      Page([
        .blank,
        .paragraph("Open this on a phone that is in the same network as the phones will be:"),
        .projected(place.url),
      ]))
    desk.showQR(place.url)
    try wait(for: callers, at: place, desk)
  }

  /// Says after each Enter what came so far, until somebody is done with it.
  private func wait(for callers: Callers, at place: RoomPlace, _ desk: Desk) throws {
    while true {
      guard case .line(let line) = try desk.asker.read("Enter looks who came; q ends it. "),
        !["q", "quit"].contains(line.trimmingWhitespace().lowercased())
      else { return }
      desk.show(.tried(place, phones: callers.fromElsewhere, hasLocal: callers.hasLocal))
    }
  }
}

/// Who came to be tried.
private final class Callers: RoomAnswering {
  private struct State {
    var elsewhere: Set<String> = []
    var local = false
  }

  private let state = Mutex(State())

  /// Counted by address, which is told nowhere.
  var fromElsewhere: Int { state.withLock(\.elsewhere.count) }
  var hasLocal: Bool { state.withLock(\.local) }

  func knows(seat: String) -> Bool { false }

  func reply(to request: RoomRequest) async -> RoomReply {
    guard request.path == "/" else { return RoomReply(204) }
    state.withLock { state in
      if request.isLocal { state.local = true } else { state.elsewhere.insert(request.peer) }
    }
    return .shown(
      PhonePage(
        "It works", key: "check",
        .heading("It works")
          + .paragraph("This phone reaches the trainer's computer. You can close this page.")))
  }
}

/// A firewall of this computer's that seems to be on.
enum Firewall: String {
  case ufw
  case firewalld

  static var found: Firewall? {
    let ufw = try? String(contentsOfFile: "/etc/ufw/ufw.conf", encoding: .utf8)
    if ufw?.contains("ENABLED=yes") == true { return .ufw }
    return FileManager.default.fileExists(atPath: "/run/firewalld.pid") ? .firewalld : nil
  }

  /// What lets phones through until it is taken back.
  func opening(_ port: Int) -> String {
    switch self {
    case .ufw: "sudo ufw allow \(port)/tcp"
    case .firewalld: "sudo firewall-cmd --add-port=\(port)/tcp"
    }
  }
}

extension Page {
  /// The addresses there are, and what goes wrong in strange networks.
  static func networks(_ addresses: [NetworkAddress], firewall: Firewall?, port: Int) -> Page {
    var page = Page([.blank, .title("Can phones reach this computer?")])
    page.add(addresses.map { .item("-", $0.words) })
    if !addresses.contains(where: { $0.kind == .home || $0.kind == .other }) {
      page.add(
        .paragraph(
          "This computer is in no network that phones could be in. Join the room's Wi-Fi, or a phone's hotspot."
        ))
    }
    if let firewall {
      page.add(
        .field(
          "Firewall",
          "\(firewall.rawValue) seems to be on; \(firewall.opening(port)) lets phones through"))
    }
    page.add(
      .blank, .heading("What goes wrong most"),
      .item(
        "-",
        "A guest Wi-Fi keeps its devices apart: nothing loads. Ask for another network, or use a phone's hotspot."
      ),
      .item(
        "-",
        "A phone leaves a Wi-Fi without internet by itself, and goes on over mobile data. Tell people to stay, or use a network that has internet."
      ),
      .item("-", "A Wi-Fi with a log-in page: each phone has to pass that page first."),
      .item(
        "-",
        "People elsewhere need an address that leads here, of a VPN or a tunnel: room open --public."
      ))
    return page
  }

  /// What came of it, and what to do.
  static func tried(_ place: RoomPlace, phones: Int, hasLocal: Bool) -> Page {
    guard phones == 0 else {
      return Page([
        .paragraph(
          "\(phones == 1 ? "A phone" : "\(phones) phones") got through to \(place.url). "
            + "\(type: "room open --address \(place.address)") uses it."
        )
      ])
    }
    var page = Page([.paragraph("No phone got through to \(place.url).")])
    if hasLocal {
      page.add(.paragraph("Only this computer itself did, which does not show that phones can."))
    }
    page.add(
      .item("1", "Is the phone in the same network? Turn its mobile data off and try again."),
      .item("2", "Does a firewall on this computer keep port \(place.port) closed?"),
      .item(
        "3",
        "Does the Wi-Fi keep its devices apart, as guest networks do? A phone's hotspot does not."),
      .item(
        "4",
        "If nothing helps: raise hands, and use the printed sheets. Everything works without phones."
      ))
    return page
  }
}
