internal import ArgumentParser

/// What a run sheet is made ready for.
struct RunSheetOptions: ParsableArguments {
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      "The case to work on; else the one the workshop names.", valueName: "case"))
  var file: String?

  @Option(help: ArgumentHelp("How many tables there are.", valueName: "n"))
  var tables = 4

  func validate() throws {
    guard (1...40).contains(tables) else {
      throw ValidationError("--tables takes a number from 1 to 40.")
    }
  }
}
