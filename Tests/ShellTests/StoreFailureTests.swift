import Foundation
import Shell
import Testing

/// Answers that cannot be stored: told at once, with the offer to go on.
@Suite struct StoreFailureTests {
  /// A home whose data folder would lie below a plain file: unwritable for everybody.
  private func unwritable() throws -> Home {
    let home = try Home()
    let file = try home.write("plain", to: "file")
    home.variables["RAPPORT_HOME"] = file + "/data"
    return home
  }

  @Test func `a person is told at the first write and may go on unsaved`() throws {
    let home = try unwritable()
    let run = try Run([], typing: ["diagnose --concern none", "yes", "2", "quit"], in: home)
    #expect(run.code == 0)
    #expect(
      run.flowing.contains("Your answers cannot be stored or read in \(home.folder.path)/file/data")
    )
    #expect(run.flowing.contains("Not a directory."))
    #expect(run.output.contains("Go on without saving? (yes or no) yes\nAll right."))
    #expect(run.output.contains("cx-size: Five to nine"))
  }

  @Test func `a person who says no stays at the prompt`() throws {
    let run = try Run(
      [], typing: ["diagnose --concern none", "no", "sessions list", "quit"], in: try unwritable())
    #expect(run.code == 0)
    #expect(run.output.contains("rapport> sessions list\nNothing is stored yet."))
  }

  @Test func `what is resumed after going on unsaved is stored again`() throws {
    let home = try Home()
    let away = home.folder.appending(path: "away")
    let console = ScriptedConsole([
      "diagnose --concern none", "2", "1", "yes", "1", "resume", "yes", "2", "1", "quit",
    ])
    console.onRead = { number in
      switch number {
      case 3: try? FileManager.default.moveItem(at: home.data, to: away)
      case 6:
        try? FileManager.default.removeItem(at: home.data)
        try? FileManager.default.moveItem(at: away, to: home.data)
      default: break
      }
    }
    let run = try Run([], console, in: home)
    #expect(run.output.contains("Go on without saving? (yes or no) yes"))
    #expect(run.output.contains("Leave them? (yes or no) yes"))
    #expect(try Run(["sessions"], in: home).output.contains("3 answers"), "\(run.output)")
  }

  @Test func `a script ends with 74`() throws {
    let home = try unwritable()
    let file = try home.write("answers: {mf1: a}", to: "answers.yaml")
    let run = try Run(["diagnose", "--answers", file], in: home)
    #expect(run.code == 74)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Your answers cannot be stored or read in "))
  }
}
