@testable import Coaching
import Foundation
@testable import Playbooks
@testable import RoomServer
import Reports
@testable import Sessions
@testable import Shell

extension FuzzTarget {
  /// What a phone asks for and posts, and the pages it gets.
  static let phones = [
    FuzzTarget(name: "phone") { bytes in
      guard let first = bytes.first, bytes.count < 4000 else { return }
      let lines = bytes.dropFirst().split(separator: UInt8(ascii: "\n")).prefix(30).map(Array.init)
      do { try requireServed(lines, at: Int(first)) } catch { violation("phone: \(error)") }
    },
    FuzzTarget(name: "own") { bytes in
      guard let first = bytes.first else { return }
      let form = FormFields(bytes.dropFirst())
      do {
        if first & 7 == 0 { requireFit(try ownTeam.download(form)) }
        requireFit(ownTeam.reply(to: form).reply)
      } catch { violation("own: \(error)") }
    },
  ]

  private static let ownTeam: OwnTeamDesk = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return OwnTeamDesk(library: shippedLibrary, calendar: calendar) {
      Date(timeIntervalSince1970: 1_772_528_400)
    }
  }()

  // MARK: A room

  private static let place = RoomPlace(address: "10.0.0.1", port: 80, publicAddress: nil)

  /// A line for each request: a path, a blank, and what a form was filled in with.
  private static func requireServed(_ lines: [[UInt8]], at stage: Int) throws {
    let folder = scratch + ".room"
    try? FileManager.default.removeItem(atPath: folder)
    let isPulse = stage % 8 == 7
    let pulse = isPulse ? try RoomPulse.fuzzed() : nil
    var state = RoomState(code: "ABCD", at: place, for: pulse)
    for token in ["t1", "t2"] { state.apply(.seated(token: token)) }
    for event in events(at: stage, state) { state.apply(event) }
    let host = try RoomHost(state, in: DataFolder(URL(filePath: folder)), sealedWith: nil)
    defer { host.close() }
    let desk = RoomDesk(
      host: host, ownTeam: ownTeam, pulse: try pulse.map { try PulseDesk($0, at: place) })
    for (number, line) in lines.enumerated() { requireFit(reply(of: desk, to: line, number)) }
    requireStored(host.state.guesses(in: "x"))
    if host.state.seatCount > 2 + lines.count { violation("more seats than came") }
    host.close()
    try requireResumed(host.state, in: folder)
  }

  private static func reply(of desk: RoomDesk, to line: [UInt8], _ number: Int) -> RoomReply {
    let parts = line.split(
      separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
    let path = "/" + String(decoding: parts.first ?? [], as: UTF8.self)
    let request = RoomRequest(
      parts.count > 1 ? .post : .get, path, form: FormFields(parts.dropFirst().first ?? []),
      seat: ["t1", "t2", nil, "t3"][(path.utf8.count + number) % 4], peer: "10.0.1.\(number)")
    let box = Box()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      box.reply = await desk.reply(to: request)
      done.signal()
    }
    done.wait()
    return box.reply
  }

  /// Handed from the task that makes it to the one that waits.
  private final class Box: @unchecked Sendable {
    var reply = RoomReply(500)
  }

  /// What the room shows.
  private static func events(at stage: Int, _ state: RoomState) -> [RoomEvent] {
    let questions = shippedLibrary.questions
    let ballot = state.ballot(putting: questions[stage / 8 % questions.count], in: "s")
    switch stage % 8 {
    case 1, 2: return [.put(ballot)]
    case 3:
      let all = Dictionary(uniqueKeysWithValues: ballot.options.map { ($0.id, 3) })
      return [
        .put(ballot), .counted(.init(ballot: ballot, phones: all, all: all), isHidden: false),
      ]
    case 4, 5:
      return [
        .guessing(
          GuessSheet(
            round: 1, session: "x", file: "case1", title: "x",
            symptoms: shippedLibrary.symptoms.map { .init(id: $0.id.rawValue, name: $0.name) },
            usual: [], others: [.init(id: "act-share-hours", name: "Hours")]))
      ]
    case 6: return [.ownTeams(isOpen: true)]
    default: return []
    }
  }

  /// What phones guessed is kept with the exercise, and an export of that can be brought in again.
  private static func requireStored(_ guesses: [Guess]) {
    guard !guesses.isEmpty else { return }
    var taken: [Guess] = []
    for guess in guesses {
      let name = Guess.freeName(guess.table, among: taken)
      taken.append(Guess(table: name, symptoms: guess.symptoms, first: guess.first))
    }
    let changes =
      [SessionEvent.Change.started(library: [], limit: 16)]
      + taken.map { .exercise(.guessed(guess: $0)) }
    let session = Session(
      id: "x", events: changes.map { SessionEvent(at: Date(timeIntervalSince1970: 0), $0) })
    do { _ = try Archive(json: try Archive(playbooks: [], sessions: [session]).json) } catch {
      violation("guesses \(taken) cannot be brought in: \(error)")
    }
  }

  /// After the program ended, the room goes on where it was.
  private static func requireResumed(_ state: RoomState, in folder: String) throws {
    let again = try RoomHost.state(in: DataFolder(URL(filePath: folder)), sealedWith: nil)
    if again != state { violation("a room goes on otherwise") }
  }

  // MARK: Replies

  /// A reply is one a browser takes, and its page is made of our own elements alone.
  private static func requireFit(_ reply: RoomReply) {
    let head = String(decoding: reply.head, as: UTF8.self)
    if head.hasPrefix("HTTP/1.1 \(reply.status) Unknown") { violation("status \(reply.status)") }
    for (name, value) in reply.headers {
      requireSafe(value, name)
      if value.contains(where: \.isNewline) { violation("two lines in \(name)") }
    }
    guard case .bytes(let bytes) = reply.content, !bytes.isEmpty else { return }
    guard let page = String(validating: bytes, as: UTF8.self) else { violation("no UTF-8") }
    requireMarkup(page, "a phone's page")
  }
}

extension RoomPulse {
  /// A wave in files of its own, of which nothing is counted yet.
  fileprivate static func fuzzed() throws -> RoomPulse {
    let path = scratch + ".wave"
    let text = try WaveFile.text(of: FuzzTarget.wave)
    try? FileManager.default.removeItem(atPath: scratch + ".kept")
    try Data(text.utf8).write(to: URL(filePath: path))
    return RoomPulse(path: path, mark: WaveMark(of: Data(text.utf8)).hex)
  }
}
