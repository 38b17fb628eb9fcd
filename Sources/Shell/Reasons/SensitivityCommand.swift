internal import ArgumentParser

struct SensitivityCommand: RapportCommand {
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

  func steps(in scene: Scene) throws -> [Step] {
    let conclusion = try scene.conclusion(of: try scene.session(which.session))
    return [.page(.sensitivity(scene.sensitivity(of: conclusion), conclusion))]
  }
}
