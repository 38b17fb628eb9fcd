internal import ArgumentParser
internal import Foundation
internal import Playbooks
internal import Sessions

/// What may stand at the end of a line: commands, ids, and files where a command takes one.
struct Completion {
  let sitting: Sitting

  func candidates(for line: String) -> [CompletionCandidate] {
    let isQuestion = sitting.conversation?.question != nil
    guard !isQuestion || line.hasPrefix("/") else { return [] }
    let text = line.hasPrefix("/") ? String(line.dropFirst()) : line
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let last = words.popLast() ?? ""
    let before = words.filter { !$0.isEmpty }
    let prefix = line.hasPrefix("/") && before.isEmpty ? "/" : ""
    return all(after: before, typing: last)
      .filter { $0.word.hasPrefix(last) }
      .map { CompletionCandidate(prefix + $0.word, $0.detail) }
  }

  private func all(after words: [String], typing last: String) -> [CompletionCandidate] {
    let command = CommandWords.type(at: words)
    let below = CommandWords.words(below: command)
    if !below.isEmpty { return below }
    switch words.first {
    case "help": return CommandWords.topLevel
    case "answer": return questions
    case "how": return symptoms
    case "playbooks" where words.dropFirst().first == "show": return names
    default: return takesFile(words) ? files(at: last) : sessions(for: words)
    }
  }

  /// The commands below `playbooks` that take files.
  private static let fileCommands = ["load", "check", "test", "coverage", "robustness"]

  private func takesFile(_ words: [String]) -> Bool {
    ["--output", "--answers", "--playbooks"].contains(words.last ?? "")
      || words.first == "playbooks"
        && Completion.fileCommands.contains(words.dropFirst().first ?? "")
  }

  private var questions: [CompletionCandidate] {
    (try? sitting.library().questions.map { CompletionCandidate($0.id.rawValue, $0.ask) }) ?? []
  }

  private var symptoms: [CompletionCandidate] {
    (try? sitting.library().symptoms.map { CompletionCandidate($0.id.rawValue, $0.name) }) ?? []
  }

  private var names: [CompletionCandidate] {
    (try? sitting.library().names.sorted().map { CompletionCandidate($0, "") }) ?? []
  }

  private func sessions(for words: [String]) -> [CompletionCandidate] {
    guard words.first == "sessions" || words.first == "resume" || words.last == "--session" else {
      return []
    }
    let stored = try? sitting.existingStore()?.list()
    return (stored ?? []).map {
      CompletionCandidate($0.id, $0.startedAt.formatted(.iso8601.year().month().day()))
    }
  }

  private func files(at beginning: String) -> [CompletionCandidate] {
    let slash = beginning.lastIndex(of: "/")
    let folder = slash.map { String(beginning[...$0]) } ?? ""
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted().map { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder)
      return CompletionCandidate(folder + name + (isFolder.boolValue ? "/" : ""), "")
    }
  }
}
