import Foundation
import Shell
import Testing

/// Only what is Rapport's is used and tightened, and what cannot be read is said to be so.
@Suite struct DataFolderTests {
  private let files = FileManager.default

  private func mode(_ path: String) throws -> Int? {
    (try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int).map { $0 & 0o777 }
  }

  private func start(_ home: Home) throws -> Run {
    try Run(["diagnose", "--answers", home.write("answers: {mf1: a}", to: "a.yaml")], in: home)
  }

  @Test func `a file in the place of the folder is refused as it is`() throws {
    let home = try Home()
    let file = try home.write("mine", to: "data")
    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    #expect(try start(home).code == 74)
    #expect(try mode(file) == 0o644)
  }

  @Test func `a folder with files of others and none of ours is refused as it is`() throws {
    let home = try Home()
    _ = try home.write("<html>", to: "data/index.html")
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: home.data.path)
    let run = try start(home)
    #expect(run.code == 74)
    #expect(run.errors.contains("holds files of something else (index.html)"))
    #expect(try mode(home.data.path) == 0o755)
    #expect(try files.contentsOfDirectory(atPath: home.data.path) == ["index.html"])
  }

  @Test func `a pipe in the place of the database is refused, and nobody waits for it`() throws {
    let home = try Home()
    try files.createDirectory(at: home.data, withIntermediateDirectories: true)
    mkfifo(home.data.appending(path: "rapport.sqlite").path, 0o600)
    for words in ["sessions list", "data check", "data lock", "data erase --all --yes", "trend"] {
      let run = try Run(words.split(separator: " ").map(String.init), in: home)
      #expect(run.code == 74 && run.errors.contains("is not a file of Rapport"), "\(words)")
    }
  }

  @Test func `present on does not write into a folder of others`() throws {
    let home = try Home()
    _ = try home.write("<html>", to: "data/index.html")
    let run = try Run([], typing: ["present on", "quit"], in: home)
    #expect(run.flowing.contains("This holds until you leave, and could not be kept"))
    #expect(try files.contentsOfDirectory(atPath: home.data.path) == ["index.html"])
  }

  @Test func `a folder of ours and its files are closed to others`() throws {
    let home = try Home()
    #expect(try start(home).code == 0)
    let database = home.data.appending(path: "rapport.sqlite").path
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: home.data.path)
    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: database)
    let other = try home.write("not ours", to: "data/list.txt")
    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: other)
    #expect(try Run(["sessions", "list"], in: home).code == 0)
    #expect(try mode(home.data.path) == 0o700)
    #expect(try mode(database) == 0o600)
    #expect(try mode(other) == 0o644)
  }

  @Test func `a folder on the way that others can write to is refused`() throws {
    let home = try Home()
    let open = home.folder.appending(path: "open")
    try files.createDirectory(at: open, withIntermediateDirectories: true)
    try files.setAttributes([.posixPermissions: 0o777], ofItemAtPath: open.path)
    home.variables["RAPPORT_HOME"] = open.appending(path: "data").path
    let run = try start(home)
    #expect(run.code == 74)
    #expect(run.errors.contains("Others can write to the folder \(open.path)"))
    #expect(!files.fileExists(atPath: open.appending(path: "data").path))
    // Sticky, as the folder for temporary files is, nobody else can rename what is in it.
    try files.setAttributes([.posixPermissions: 0o1777], ofItemAtPath: open.path)
    chmod(open.path, 0o1777)
    #expect(try start(home).code == 0)
  }

  @Test func `the tilde is the home of the environment`() throws {
    let home = try Home()
    home.variables["RAPPORT_HOME"] = "~/kept"
    #expect(try start(home).code == 0)
    #expect(files.fileExists(atPath: home.folder.appending(path: "kept/rapport.sqlite").path))
  }

  @Test func `a pipe or a large file is no passphrase file`() throws {
    let home = try Home()
    #expect(try start(home).code == 0)
    #expect(
      try Run(["data", "lock"], typing: ["correct horse", "correct horse"], in: home).code == 0)
    let pipe = home.folder.appending(path: "pipe").path
    mkfifo(pipe, 0o600)
    let large = try home.write(String(repeating: "a", count: 5_000), to: "large")
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: large)
    for (file, words) in [(pipe, "is no plain file"), (large, "too large for a passphrase")] {
      home.variables["RAPPORT_PASSPHRASE_FILE"] = file
      let run = try Run(["sessions", "list"], in: home, isInteractive: false)
      #expect(run.code != 0 && run.errors.contains(words), "\(run.errors)")
    }
  }
}
