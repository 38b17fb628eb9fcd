internal import ArgumentParser
internal import Playbooks

struct RunWorkshopCommand: RapportCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Follow a run sheet on the screen, a step at a time.",
    discussion: """
      next and back walk through it; everything else works meanwhile. While you present, the room sees what a step is \
      about, and nothing of your notes. Examples:
        workshop run half-hour
        workshop run hour --case case3 --tables 5 --video
        workshop run hour --step 6
      """)
  static let places: Places = .everywhere
  static let shows = Shown.leavesOut(.trainerNotes)

  @Argument(help: ArgumentHelp("The workshop's id.", valueName: "workshop"))
  var id: String

  @OptionGroup var options: RunSheetOptions

  @Flag(help: "People join by video: your notes say what to do for them.")
  var video = false

  @Option(help: ArgumentHelp("Begin at this step.", valueName: "n"))
  var step = 1

  @OptionGroup var shared: SharedOptions

  var begins: Bool { true }

  func steps(in scene: Scene) throws -> [Step] {
    let sheet = try RunSheet(named: id, options, at: scene.desk)
    guard sheet.steps.indices.contains(step - 1) else {
      throw WorkshopRefusal.noSuchStep(of: sheet.steps.count)
    }
    return [.act(Follow(run: WorkshopRun(sheet, at: step, isByVideo: video)))]
  }
}
