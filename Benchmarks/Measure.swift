import Coaching
import Foundation
import Playbooks
import ShippedPlaybooks
import Yams

/// Times what happens inside the program, for `scripts/benchmark`.
///
/// Usage: `measure CONVERSATIONS [FOLDER]`; without a folder the shipped playbooks. Each line has a
/// name and a number, in milliseconds.
@main
enum Measure {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    guard let conversations = words.first.flatMap({ Int($0) }) else { return }
    let texts = try words.dropFirst().first.map(texts) ?? shippedTexts
    var reading = Stopwatch()
    reading.time("YAML alone") { for (_, text) in texts { _ = try? Yams.compose(yaml: text) } }
    let library = try reading.time("library from YAML") {
      try Library(texts.map { try Playbook(yaml: $0.text, file: $0.file) })
    }
    let form = reading.time("form of it") { library.form(for: texts.map(\.text)) }
    let again = try reading.time("library from its form") {
      try Library(form: form, texts: texts.map(\.text))
    }
    reading.time("first question") { _ = Conversation(on: again, seed: 0) }
    print(reading.lines)

    var answering = Stopwatch()
    for seed in 0..<conversations { hold(Conversation(on: again, seed: UInt64(seed)), &answering) }
    print(answering.summary)
  }

  /// Answers all questions of a conversation, and looks what its plan rests on.
  private static func hold(_ conversation: Conversation, _ watch: inout Stopwatch) {
    var conversation = conversation
    while let reply = conversation.anyReply() {
      watch.time("answer") { conversation.answer(reply) }
    }
    watch.time("plan") { conversation.conclude() }
    watch.time("sensitivity") { conversation.weigh() }
  }

  private typealias Text = (file: String, text: String)

  private static let shippedTexts = shippedPlaybooks.filter { $0.kind == .playbook }
    .map { Text($0.file, $0.text) }

  private static func texts(in folder: String) throws -> [Text] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
      .sorted().map { Text($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) }
  }
}
