internal import ArgumentParser

/// The symptom or action that reasons are asked about, and of which conversation.
struct ThingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A symptom or an action: its id, its number in the plan, or the beginning of its name.",
      valueName: "symptom-or-action"))
  var name: [String] = []

  @OptionGroup var which: SessionOptions

  /// As it was typed; empty if it was left out.
  var words: String { name.joined(separator: " ") }

  /// Several words may be the leader's own.
  var isInWords: Bool { words.contains(" ") }
}
