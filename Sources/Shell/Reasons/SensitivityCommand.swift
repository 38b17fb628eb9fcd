internal import ArgumentParser

struct SensitivityCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Show which answers the first action rests on.",
    discussion: """
      Names each answer that would put another action first if it had been another. Example:
        sensitivity
      """)
  static let places: Places = .everywhere
  static let shows = Shown.needs(.conclusion)

  @OptionGroup var which: SessionOptions
  @OptionGroup var shared: SharedOptions

  func run(in sitting: Sitting, for viewer: Viewer) throws {
    let conclusion = try sitting.conclusion(of: try sitting.session(which.session), for: viewer)
    try sitting.showAtLength([.sensitivity(sitting.sensitivity(of: conclusion), conclusion)])
  }
}
