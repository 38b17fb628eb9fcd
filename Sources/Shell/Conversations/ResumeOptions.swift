internal import ArgumentParser

/// The conversation to go on with, and for whom.
struct ResumeOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The beginning of its id; the latest if left out.", valueName: "id"))
  var beginning: String?

  @OptionGroup var audience: AudienceOptions

  func steps(in scene: Scene) throws -> [Step] {
    try scene.resuming(beginning, for: audience.audience)
  }
}
