import Foundation
import Testing

@testable import Shell

/// What is missing or odd around the program, in plain words.
@Suite struct DoctorTests {
  private func flowing(
    _ home: Home, _ lines: [String] = ["doctor", "quit"], height: Int? = 24
  ) throws
    -> String
  {
    let console = ScriptedConsole(lines, height: height)
    return try Run([], console, in: home).flowing
  }

  private func home() throws -> Home {
    let home = try Home()
    home.variables = ["LANG": "en_GB.UTF-8", "TERM": "xterm"]
    return home
  }

  @Test func `where all is well it says so, and changes nothing`() throws {
    let home = try home()
    let text = try flowing(home)
    #expect(text.contains("Nothing is missing."), "\(text)")
    #expect(text.contains("Terminal: 80 columns, 24 rows, lines can be edited."))
    #expect(text.contains("Data: nothing is stored yet; it will be in ~/data."))
    #expect(text.contains("are loaded, without a problem"))
    #expect(text.contains("Clock: 3 March 2026, 09:00 (GMT)."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path).isEmpty)
  }

  @Test func `what is odd is said with what to do`() throws {
    let home = try home()
    home.variables = ["TERM": "dumb"]
    let folder = home.folder.appending(path: "Dropbox/rapport")
    home.variables["RAPPORT_HOME"] = folder.path
    _ = try Run([], typing: ["diagnose --concern none", "2", "quit"], in: home)
    try Data("x".utf8).write(to: folder.appending(path: "rapport (conflicted copy).sqlite"))
    home.days = -400
    let text = try flowing(home, height: nil)
    #expect(text.contains("things want a look."))
    for part in [
      "! Terminal: TERM is \"dumb\": lines cannot be edited in it. To do: It works line by line.",
      "! Language: LANG is not set",
      "yet something was stored later than that. To do: Set the clock",
      "! Copies: the data folder lies in a folder that dropbox copies to another computer.",
      "! Other files: in the data folder lies what Rapport has not made: rapport (conflicted copy).sqlite.",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
  }

  @Test func `a folder that cannot be used is said in the words of its refusal`() throws {
    let home = try home()
    try FileManager.default.createDirectory(at: home.data, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: home.data.path)
    let text = try flowing(home)
    #expect(
      text.contains(
        "! Data: the folder ~/data cannot be used. To do: Others can write to the folder"))
    let mode = try FileManager.default.attributesOfItem(atPath: home.data.path)[.posixPermissions]
    #expect(mode as? Int == 0o777)
  }

  @Test func `who else may look in is said, and links are followed`() throws {
    let home = try home()
    _ = try Run([], typing: ["diagnose --concern none", "2", "quit"], in: home)
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: home.data.path)
    let alone = try Run(["doctor"], ScriptedConsole([String](), height: 24), in: home).flowing
    #expect(alone.contains("! Data: in ~/data, and others on this computer may look into it."))
    let synced = home.folder.appending(path: "Nextcloud")
    try files.createDirectory(at: synced, withIntermediateDirectories: true)
    let link = home.folder.appending(path: "mine")
    try files.createSymbolicLink(at: link, withDestinationURL: synced)
    home.variables["RAPPORT_HOME"] = link.path
    #expect(try flowing(home).contains("a folder that nextcloud copies to another computer"))
  }

  @Test func `the clock is told where the person is`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "America/New_York"))
    let now = Date(timeIntervalSince1970: 1_772_528_400)
    #expect(
      Checkup.clock(now, lastWritten: nil, in: calendar).words
        == "3 March 2026, 04:00 (America/New_York)")
  }

  @Test func `broken playbooks and settings are named`() throws {
    let home = try home()
    let config = home.folder.appending(path: "config").path
    home.variables["XDG_CONFIG_HOME"] = config
    _ = try home.write("playbook: [", to: "config/rapport/playbooks/mine.yaml")
    _ = try home.write("no", to: "config/rapport/settings.json")
    let text = try flowing(home)
    #expect(
      text.contains(
        "! Playbooks: your own playbooks, cases or run sheets have problems. To do: playbooks check lists them:"
      ))
    #expect(text.contains("! Settings: they cannot be read."))
  }

  @Test func `it works where nothing can be asked`() throws {
    let run = try Run(["doctor"], in: try home(), isInteractive: false)
    #expect(run.code == 0 && run.output.contains("input or output is no terminal"))
  }

  @Test(arguments: [
    (["LANG": "de_DE.UTF-8"], true), (["LANG": "C"], false),
    (["LC_ALL": "C", "LANG": "C.utf8"], false),
    (["LC_ALL": "", "LANG": "C.utf8"], true), ([:], false), (["LC_CTYPE": "en_US.iso88591"], false),
  ])
  func `letters of all languages need UTF-8`(_ variables: [String: String], _ isFine: Bool) {
    #expect(Checkup.language(variables).isFine == isFine)
  }

  @Test(arguments: [
    ("/home/a/Dropbox/x", true), ("/home/a/OneDrive - Firm/r", true), ("/home/a/drop/x", false),
    ("/home/a/.local/share/rapport", false), ("/Users/a/Library/Mobile Documents/r", true),
  ])
  func `folders that are copied elsewhere are known by name`(_ path: String, _ isSynced: Bool) {
    #expect((Checkup.synced(path) != nil) == isSynced)
  }

  @Test func `little room is said, and enough is not`() {
    #expect(Checkup.space(free: 49_000_000)?.words == "49 MB are free")
    #expect(Checkup.space(free: 51_000_000) == nil && Checkup.space(free: nil) == nil)
  }
}
