internal import ArgumentParser

/// Which stored conversation a command is about.
struct SessionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The conversation, by the beginning of its id; the latest if left out.", valueName: "id"))
  var session: String?
}
