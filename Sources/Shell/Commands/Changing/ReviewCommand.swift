internal import ArgumentParser

struct ReviewCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Show all answers; any of them can be changed.",
    discussion: """
      Type an answer's number there to go back to its question; later answers stay. An empty line \
      leads to the plan. Example:
        review
      """)

  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting) throws {
    _ = try sitting.running()
    sitting.conversation?.show(.review)
  }
}
