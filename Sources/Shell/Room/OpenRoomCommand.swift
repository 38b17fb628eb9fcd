internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Playbooks
internal import RoomServer
internal import Sessions

struct OpenRoomCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Let phones in: hands, guesses, and a plan of their own.",
    discussion: """
      Starts a small server on this computer, at an address you choose, until room close. What is sent goes over the \
      network without encryption. Examples:
        room open
        room open --address 192.168.1.20 --port 8081
        room open --public https://our-tunnel.example
        room open --pulse may.wave
      """)
  static let places: Places = [.shell, .exercise]
  static let shows = Shown.nothing

  @OptionGroup var place: RoomPlaceOptions

  @Option(
    help: ArgumentHelp("For a keeper: phones answer this wave, nothing else.", valueName: "wave"),
    completion: .file())
  var pulse: String?

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    try sitting.requireNoneOpen()
    let wave = try pulse.map { try WaveFile(path: $0) }
    if let wave { try sitting.desk.requireKeeper(of: wave.wave) }
    guard !RoomJournal.isThere(in: sitting.desk.sessions.folder) else {
      throw RoomRefusal.leftOpen
    }
    guard let place = try place.chosen(in: sitting) else {
      return sitting.say("No room was opened.")
    }
    var generator = SystemRandomNumberGenerator()
    let code = RoomCode.random(using: &generator)
    let pulse = wave.map { wave in
      // Found again wherever the program is started.
      RoomPulse(path: URL(filePath: wave.path).path, mark: wave.mark.hex)
    }
    try sitting.openRoom(RoomState(code: code, at: place, for: pulse))
    sitting.showRoom(withCode: true)
  }
}

struct ResumeRoomCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with a room after the program ended.",
    discussion: """
      Every phone has its seat again, what was sent is there, and the wall shows what it showed: the question, or the page of \
      the case, and the step of the run sheet. Examples:
        room resume
        room resume --address 10.0.0.7
      """)
  static let places: Places = [.shell, .exercise]
  static let shows = Shown.nothing

  @OptionGroup var place: RoomPlaceOptions

  @OptionGroup var shared: SharedOptions

  func act(in sitting: Sitting) throws {
    try sitting.requireNoneOpen()
    let folder = sitting.desk.sessions.folder
    guard RoomJournal.isThere(in: folder) else {
      throw RoomRefusal.nothingToResume
    }
    var state = try RoomHost.state(in: folder, sealedWith: try sitting.roomKey())
    let before = state.place
    let isStillHere =
      before.address == "127.0.0.1" || NetworkAddress.all.contains { $0.address == before.address }
    if !place.isEmpty || !isStillHere {
      if !isStillHere { sitting.say("This computer has no address \(before.address) any more.") }
      guard let place = try place.chosen(in: sitting, before: before) else {
        return sitting.say("The room stays as it is; \(type: "room resume") goes on with it.")
      }
      state.apply(.moved(place))
    }
    try sitting.openRoom(state)
    sitting.showRoom(withCode: true)
    try sitting.goBack(to: state.wall)
  }
}

/// Where a room is opened.
struct RoomPlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("An address of this computer; room check lists them.", valueName: "address"))
  var address: String?

  @Option(help: ArgumentHelp("The number behind the address, 8080 if left out.", valueName: "n"))
  var port: Int?

  @Option(
    name: .customLong("public"),
    help: ArgumentHelp("An address for people elsewhere that leads here.", valueName: "url"))
  var publicAddress: String?

  private static let usualPort = 8080

  var isEmpty: Bool { address == nil && port == nil && publicAddress == nil }

  /// The place, from a list where a person can choose; `nil` if none was chosen.
  func chosen(in sitting: Sitting, before: RoomPlace? = nil) throws -> RoomPlace? {
    guard port.map({ (1...65535).contains($0) }) != false else {
      throw RoomRefusal.noSuchPort
    }
    let publicAddress = try publicAddress.map(RoomPlaceOptions.checked) ?? before?.publicAddress
    guard let address = try address ?? ask(sitting) else { return nil }
    return RoomPlace(
      address: address, port: port ?? before?.port ?? RoomPlaceOptions.usualPort,
      publicAddress: publicAddress)
  }

  private func ask(_ sitting: Sitting) throws -> String? {
    let all = NetworkAddress.all
    guard sitting.console.isInteractive else {
      throw RoomRefusal.noAddress
    }
    return try sitting.asker.ask(AddressAsking(all)).answer
  }

  /// An address as browsers have it, without a path.
  private static func checked(_ typed: String) throws -> String {
    let parts = URLComponents(string: typed)
    guard let parts, let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      let host = parts.host?.lowercased(), !host.isEmpty, ["", "/"].contains(parts.path),
      parts.query == nil, parts.fragment == nil, parts.user == nil
    else {
      throw RoomRefusal.notAPublicAddress
    }
    // Browsers leave out the usual port.
    let usual = scheme == "https" ? 443 : 80
    return "\(scheme)://\(host)" + (parts.port.flatMap { $0 == usual ? nil : ":\($0)" } ?? "")
  }
}
