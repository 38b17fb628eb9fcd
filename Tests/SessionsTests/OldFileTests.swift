import Coaching
import Foundation
import GRDB
import Playbooks
import Sessions
import Testing

/// Files of earlier programs open with nothing lost; what made them is written down here for good.
@Suite final class OldFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "old-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var file: String { folder.appending(path: SessionStore.fileName).path }

  private static let sha256 = PlaybookPin.digest(of: "playbook: trial")

  private static let first = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('1 sessions');
    CREATE TABLE "playbook" ("sha256" TEXT PRIMARY KEY NOT NULL, "id" TEXT NOT NULL, \
    "version" INTEGER NOT NULL, "text" TEXT NOT NULL);
    CREATE TABLE "session" ("id" TEXT PRIMARY KEY NOT NULL, "startedAt" INTEGER NOT NULL);
    CREATE TABLE "event" ("session" TEXT NOT NULL REFERENCES "session"("id") ON DELETE CASCADE, \
    "number" INTEGER NOT NULL, "at" INTEGER NOT NULL, "change" TEXT NOT NULL, \
    PRIMARY KEY ("session", "number"));
    INSERT INTO playbook VALUES ('\(sha256)', 'trial', 1, 'playbook: trial');
    INSERT INTO session VALUES ('zeta', 1772528400000);
    INSERT INTO event VALUES ('zeta', 1, 1772528400000, '{"kind":"started","library":\
    [{"playbook":"trial","sha256":"\(sha256)","version":1}],"limit":20}');
    INSERT INTO event VALUES ('zeta', 2, 1772528401000, \
    '{"kind":"replied","question":"mf1","reply":["a"]}');
    INSERT INTO event VALUES ('zeta', 3, 1772528402000, \
    '{"kind":"noted","private":true,"text":"kept"}');
    INSERT INTO session VALUES ('alpha', 1772528399000);
    INSERT INTO event VALUES ('alpha', 1, 1772528399000, \
    '{"kind":"started","library":[],"limit":20}');
    """

  private static let second =
    first + """
      INSERT INTO grdb_migrations VALUES ('2 summaries');
      ALTER TABLE "session" ADD COLUMN "answers" INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE "session" ADD COLUMN "client" TEXT NOT NULL DEFAULT '';
      ALTER TABLE "session" ADD COLUMN "team" TEXT NOT NULL DEFAULT '';
      UPDATE session SET answers = 1 WHERE id = 'zeta';
      """

  private static let third =
    second + """
      INSERT INTO grdb_migrations VALUES ('3 places');
      ALTER TABLE "session" ADD COLUMN "place" INTEGER NOT NULL DEFAULT 0;
      UPDATE session SET place = startedAt WHERE id = 'zeta';
      UPDATE session SET place = 1772528400001 WHERE id = 'alpha';
      PRAGMA application_id = 1380012116;
      """

  private func schema() throws -> [String] {
    try DatabaseQueue(path: file).read {
      try String.fetchAll($0, sql: "SELECT sql FROM sqlite_master WHERE sql <> '' ORDER BY name")
    }
  }

  private func expectEverything(in store: SessionStore) throws {
    // Alpha was begun later, with the clock set back.
    #expect(try store.list().map(\.id) == ["alpha", "zeta"])
    #expect(try store.list().map(\.answers) == [0, 1])
    let session = try store.load("zeta")
    #expect(session.replies == ["mf1": .options(["a"])])
    #expect(session.notes.map(\.text) == ["kept"])
    #expect(session.startedAt == Date(timeIntervalSince1970: 1_772_528_400))
    let pin = try #require(session.library.first)
    #expect(try store.playbookText(pin) == "playbook: trial")
  }

  @Test(arguments: [first, second, third])
  func `an old file opens with nothing lost`(_ sql: String) throws {
    try DatabaseQueue(path: file).write { try $0.execute(sql: sql) }
    let store = try SessionStore(folder: folder)
    try expectEverything(in: store)
    // A playbook stays as long as somebody runs on it.
    let pin = try #require(try store.load("zeta").library.first)
    try store.delete("alpha")
    #expect(try store.playbookText(pin) != nil)
    try store.delete("zeta")
    #expect(try store.playbookText(pin) == nil)
    let upgraded = try schema()
    try FileManager.default.removeItem(atPath: file)
    _ = try SessionStore(folder: folder)
    #expect(try schema().map(unnamed) == upgraded.map(unnamed))
  }

  /// Spaces and quotes left out: SQLite keeps the words a table was made with.
  private func unnamed(_ sql: String) -> String {
    sql.filter { !$0.isWhitespace && $0 != "\"" }
  }

  @Test(arguments: [first, second, third])
  func `an old file that may only be read is read as it is`(_ sql: String) throws {
    try DatabaseQueue(path: file).write { try $0.execute(sql: sql) }
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: file)
    let before = try Data(contentsOf: URL(filePath: file))
    try expectEverything(in: try SessionStore(folder: folder))
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
  }

  @Test func `a file of a newer program is refused`() throws {
    _ = try SessionStore(folder: folder)
    try DatabaseQueue(path: file).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 later')")
    }
    #expect(throws: StoreError.newer(path: file)) { try SessionStore(folder: self.folder) }
  }
}
