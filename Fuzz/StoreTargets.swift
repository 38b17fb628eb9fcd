@testable import Coaching
import Foundation
@testable import Sessions

extension FuzzTarget {
  /// What comes from another computer, or from a disk.
  static let stores = [
    FuzzTarget(name: "archive") { bytes in
      guard let archive = try? Archive(json: Data(bytes)) else { return }
      do { try requireRoundTrip(archive) } catch { violation("archive: \(error)") }
    },
    FuzzTarget(name: "sealed") { bytes in
      guard let sealed = try? SealedArchive(json: Data(bytes)) else { return }
      // A cost that only wastes time is the cap's, not the fuzzer's.
      if sealed.cost.rounds * sealed.cost.blockSize * sealed.cost.parallelism <= 64 {
        _ = try? sealed.archive(for: "x")
      }
      _ = try? sealed.json
    },
    FuzzTarget(name: "event") { bytes in
      guard let change = try? JSONDecoder().decode(SessionEvent.Change.self, from: Data(bytes))
      else { return }
      do {
        let again = try JSONDecoder().decode(
          SessionEvent.Change.self, from: JSONEncoder().encode(change))
        if again != change { violation("event \(change) comes back as \(again)") }
      } catch { violation("event: \(error)") }
    },
    FuzzTarget(name: "database") { bytes in
      do { try requireTold(of: Data(bytes)) } catch { violation("database: \(error)") }
    },
  ]

  private static func requireRoundTrip(_ archive: Archive) throws {
    let store = try SessionStore()
    let added = try store.add(archive).added
    if added.count != archive.sessions.count { violation("\(added.count) were added") }
    let json = try exported(store)
    let other = try SessionStore()
    _ = try other.add(Archive(json: json))
    if try exported(other) != json { violation("an archive comes back otherwise") }
    _ = try (store.list(), store.exercises(), store.plans())
    for conversation in archive.sessions {
      _ = try store.load(conversation.id).interview(in: shippedLibrary)
    }
    try store.close()
    try other.close()
  }

  private static func exported(_ store: SessionStore) throws -> Data {
    var json = Data()
    _ = try store.export { json += $0 }
    return json
  }

  /// Whatever the file holds, it is refused in an error of ours, or what a repair makes of it is sound.
  private static func requireTold(of file: Data) throws {
    let folder = scratch + ".data"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = FileManager.default.createFile(atPath: folder + "/rapport.sqlite", contents: file)
    let data = DataFolder(URL(filePath: folder))
    do {
      _ = try data.check()
      _ = try data.repair(with: [])
      let left = try data.check().problems
      // A text that is lost stays so.
      for problem in left { if case .text = problem { continue } else { violation("\(problem)") } }
    } catch is StoreError {}
  }
}
