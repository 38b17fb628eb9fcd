import Foundation
import Playbooks
import Sessions
import Shell
import ShippedPlaybooks
import Testing

/// A user's own playbooks are read from YAML once; what is kept of them is never trusted blindly.
@Suite struct KeptFormTests {
  private let home: Home
  private let own: URL
  private var form: URL { home.data.appending(path: "playbooks.form") }

  init() throws {
    home = try Home()
    own = home.folder.appending(path: "own")
    _ = try home.write(ShellTests.playbook, to: "own/own.yaml")
  }

  private func shown(_ name: String = "own1") throws -> String {
    let run = try Run(["playbooks", "show", name, "--playbooks", own.path], in: home)
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }

  @Test func `the second run shows the same, from what the first one kept`() throws {
    let first = try shown()
    let kept = try Data(contentsOf: form)
    #expect(try shown() == first)
    #expect(try Data(contentsOf: form) == kept)
    let mode = try FileManager.default.attributesOfItem(atPath: form.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `nothing is kept of the shipped playbooks alone`() throws {
    #expect(try Run(["playbooks", "show", "mf1"], in: home).code == 0)
    #expect(!FileManager.default.fileExists(atPath: form.path))
  }

  @Test func `a playbook that changed is read again`() throws {
    #expect(try shown().contains("How many?"))
    let text = ShellTests.playbook.replacing("How many?", with: "How few?")
    _ = try home.write(text, to: "own/own.yaml")
    #expect(try shown().contains("How few?"))
  }

  @Test func `a new problem is told although something is kept`() throws {
    _ = try shown()
    let text = ShellTests.playbook.replacing("owner: leader", with: "owner: nobody")
    _ = try home.write(text, to: "own/own.yaml")
    let run = try Run(["playbooks", "show", "own1", "--playbooks", own.path], in: home)
    #expect(run.code != 0 && run.errors.contains("own.yaml"))
  }

  @Test(arguments: [0, 40, 70, 400, -1])
  func `a kept form that was damaged, cut or emptied is made again`(_ place: Int) throws {
    let first = try shown()
    let whole = try Data(contentsOf: form)
    var damaged = whole
    if place >= 0 { damaged[place] ^= 1 } else { damaged = whole.prefix(whole.count / 2) }
    for bytes in [damaged, Data(), Data("something else".utf8)] {
      try bytes.write(to: form)
      #expect(try shown() == first)
      #expect(try Data(contentsOf: form) == whole)
    }
  }

  @Test func `a link or a folder in its place is neither followed nor filled`() throws {
    let first = try shown()
    let elsewhere = home.folder.appending(path: "elsewhere")
    try FileManager.default.moveItem(at: form, to: elsewhere)
    let before = try Data(contentsOf: elsewhere)
    try FileManager.default.createSymbolicLink(at: form, withDestinationURL: elsewhere)
    #expect(try shown() == first)
    #expect(try Data(contentsOf: elsewhere) == before)
    try FileManager.default.removeItem(at: form)
    try FileManager.default.createDirectory(at: form, withIntermediateDirectories: false)
    #expect(try shown() == first)
  }

  @Test(arguments: ["folder", "file", "link"])
  func `where others could have put it, it is not trusted`(_ open: String) throws {
    let first = try shown()
    let other = ShellTests.playbook.replacing("How many?", with: "How few?")
    let texts = try Self.shipped + [Self.source(own.appending(path: "own.yaml").path)]
    let library = try Library(
      texts.dropLast().map { try Playbook(yaml: $0.text, file: $0.file) }
        + [Playbook(yaml: other, file: texts[texts.count - 1].file)])
    let kept = KeptForm(
      in: DataFolder(home.data), version: "\(rapportVersion) \(Library.formVersion)", of: texts)
    kept.keep(library.form(for: texts.dropLast().map(\.text) + [other]))
    // Here it is what was kept of these very texts.
    #expect(try shown().contains("How few?"))
    switch open {
    case "folder": chmod(home.data.path, 0o777)
    case "file": chmod(form.path, 0o666)
    default: link(form.path, home.folder.path + "/elsewhere")
    }
    #expect(try shown() == first)
  }

  private static let shipped = shippedPlaybooks.filter { $0.kind == .playbook }
    .map { (file: $0.file, text: $0.text) }

  private static func source(_ path: String) throws -> (file: String, text: String) {
    (path, try String(contentsOfFile: path, encoding: .utf8))
  }

  @Test func `it is ours, whatever else lies beside it`() throws {
    _ = try shown()
    try Data("x".utf8).write(to: home.data.appending(path: "notes.txt"))
    #expect(try Run(["data", "erase", "--all", "--yes"], in: home).code == 0)
    #expect(!FileManager.default.fileExists(atPath: form.path))
  }

  @Test func `a pipe among playbooks is refused and not waited for`() throws {
    mkfifo(own.appending(path: "x.yaml").path, 0o600)
    let run = try Run(["playbooks", "list", "--playbooks", own.path], in: home)
    #expect(run.code == 74 && run.errors.contains("is not a plain file"))
  }

  @Test func `a data folder that cannot be written changes nothing`() throws {
    home.variables["RAPPORT_HOME"] = try home.write("no folder", to: "file")
    #expect(try shown().contains("How many?"))
  }

  @Test func `data show lists it and data erase removes it`() throws {
    _ = try shown()
    let page = try Run(["data", "show"], in: home).output
    #expect(page.contains("playbooks.form") && page.contains("No conversation is stored yet."))
    #expect(try Run(["data", "erase", "--all", "--yes"], in: home).code == 0)
    #expect(!FileManager.default.fileExists(atPath: form.path))
  }
}
