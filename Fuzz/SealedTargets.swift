@testable import Coaching
import Foundation
import Playbooks
@testable import Sessions

extension FuzzTarget {
  /// What comes sealed: sound content in a file of which one byte may be another.
  static let sealeds = [
    FuzzTarget(name: "unsealed") { bytes in
      guard let (content, damage) = Damage.before(bytes) else { return }
      do { try requireSealed(content, damage) } catch { violation("unsealed: \(error)") }
    },
    FuzzTarget(name: "opened") { bytes in
      guard let (content, damage) = Damage.before(bytes) else { return }
      do { try requireOpened(content, damage) } catch { violation("opened: \(error)") }
    },
  ]

  /// One byte that is another.
  private struct Damage {
    let place: Int
    let change: UInt8

    /// The first four bytes say where it is and what it is; the rest is content.
    static func before(_ bytes: UnsafeBufferPointer<UInt8>) -> (content: Data, Damage)? {
      guard bytes.count >= 4 else { return nil }
      let place = bytes[0..<3].reduce(0) { $0 << 8 + Int($1) }
      return (Data(bytes.dropFirst(4)), Damage(place: place, change: bytes[3]))
    }

    /// The file with the damage; `nil` if there is none.
    func done(to file: Data) -> Data? {
      guard change != 0, !file.isEmpty else { return nil }
      var file = file
      file[file.startIndex + place % file.count] ^= change
      return file
    }
  }

  /// An archive opens with its passphrase alone, as what was sealed or not at all.
  private static func requireSealed(_ content: Data, _ damage: Damage) throws {
    let cost = KeyCost(rounds: 2, blockSize: 1, parallelism: 1)
    let file = try SealedArchive(content, passphrase: "x", cost: cost).json
    guard let sealed = try SealedArchive(json: file), try sealed.archive(for: "x") == content,
      try sealed.archive(for: "y") == nil
    else { violation("a sealed archive does not open") }
    do { _ = try Archive(json: content) } catch is ArchiveError {}
    guard let damaged = damage.done(to: file) else { return }
    do {
      // A cost that only wastes time is the cap's, not the fuzzer's.
      guard let read = try SealedArchive(json: damaged), read.cost.rounds <= 64,
        let opened = try read.archive(for: "x")
      else { return }
      if opened != content { violation("a damaged archive opens as another") }
    } catch is ArchiveError {}
  }

  /// The leader whose key everything is sealed to.
  private static let leader = PulseKey(secret: Data(1...32)) ?? PulseKey()
  private static let other = PulseKey()

  /// A result opens with its leader's key alone, as what was sealed or not at all; and what opens can
  /// be kept, exported and brought in again.
  private static func requireOpened(_ content: Data, _ damage: Damage) throws {
    let result = try? JSONDecoder().decode(WaveResult.self, from: content)
    let file = try sealed(content, mark: result?.mark ?? "")
    let whole = try JSONDecoder().decode(SealedResult.self, from: file)
    let opened = try? whole.opened(with: [other, leader])
    if let result, result.isSound != (opened == result) { violation("a result is not its own") }
    if (try? whole.opened(with: [other])) != nil { violation("another key opens it") }
    if let opened {
      try requireKept(opened)
      requireShown(opened)
    }
    guard let damaged = damage.done(to: file),
      let read = try? JSONDecoder().decode(SealedResult.self, from: damaged),
      let other = try? read.opened(with: [leader])
    else { return }
    if other != opened { violation("a damaged result opens as another") }
  }

  private static func sealed(_ content: Data, mark: String) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let header = SealedResult.Header(
      format: SealedResult.format, title: "Team", wave: mark,
      reader: SealedResult.mark(ofKey: leader.publicHalf))
    let (sealed, encapsulated) = try PulseKey.seal(
      content, to: leader.publicHalf, info: Data(mark.utf8), header: try encoder.encode(header))
    return try encoder.encode(File(header: header, encapsulated: encapsulated, sealed: sealed))
  }

  /// A sealed result, whatever it holds.
  private struct File: Encodable {
    let header: SealedResult.Header
    let encapsulated: Data
    let sealed: Data
  }

  private static func requireKept(_ result: WaveResult) throws {
    let session = Session(
      id: "p",
      events: [
        SessionEvent(at: Date(timeIntervalSince1970: 0), .started(library: [], limit: 16)),
        SessionEvent(at: Date(timeIntervalSince1970: 0), .pulse(.received(result))),
      ])
    let json = try Archive(playbooks: [], sessions: [session]).json
    let back = try Archive(json: json).sessions.first?.events.last?.change
    if back != .pulse(.received(result)) { violation("a result comes back otherwise") }
  }
}
