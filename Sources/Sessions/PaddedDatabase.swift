internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// A database that was cut short, in memory, with zeros for what is missing, so that SQLite reads it
/// as far as it goes.
enum PaddedDatabase {
  /// Bytes of zeros; a header may claim anything.
  private static let mostMissing = 64 << 20
  /// Bytes of an SQLite header.
  private static let header = 100

  /// `nil` if nothing is missing.
  static func queue(of folder: DataFolder) throws -> DatabaseQueue? {
    // What is missing may stand there, as after a full disk; SQLite knows.
    guard FileManager.default.isEmpty(folder.database + "-wal") else { return nil }
    let content = try Data(contentsOf: URL(filePath: folder.database), options: .alwaysMapped)
    guard content.count >= header else { return nil }
    func number(_ bytes: Range<Int>) -> Int { content[bytes].reduce(0) { $0 << 8 + Int($1) } }
    // As the file format has it; page size 1 stands for 65,536.
    let pageSize = number(16..<18) == 1 ? 65_536 : number(16..<18)
    let size = pageSize * number(28..<32)
    guard size > content.count, size - content.count <= mostMissing else { return nil }
    let queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { try fill($0, with: content, upTo: size) }
    return queue
  }

  private static func fill(_ database: Database, with content: Data, upTo size: Int) throws {
    // SQLite frees it with the database.
    guard let memory = sqlite3_malloc64(UInt64(size)) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM)
    }
    let bytes = UnsafeMutableRawBufferPointer(start: memory, count: size)
    bytes.copyBytes(from: content)
    bytes[content.count...].initializeMemory(as: UInt8.self, repeating: 0)
    // In memory there is no write-ahead log, which these two bytes promise.
    bytes[18] = 1
    bytes[19] = 1
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
    let code = sqlite3_deserialize(
      database.sqliteConnection, "main", memory.assumingMemoryBound(to: UInt8.self),
      sqlite3_int64(size), sqlite3_int64(size), flags)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    database.clearSchemaCache()
  }
}
