import LineEditing

/// Words to complete.
enum DemoWords {
  private static let details = [
    ("/play", "start an interview"), ("/plan", "what to do next"), ("/quit", "leave"),
  ]
  private static let plain = ["alpha", "alpine", "alps", "folder/", "日本", "日光"]

  static func completion(_ line: String) -> Completion {
    let word = String(line.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    if word == "crash" { fatalError("asked to") }
    let commands = details.map { Completion.Candidate($0.0, detail: $0.1) }
    let all = word.hasPrefix("/") ? commands : plain.map { Completion.Candidate($0) }
    return Completion(
      replacing: word.count, candidates: all.filter { $0.text.hasPrefix(word) })
  }
}
