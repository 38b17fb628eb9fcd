internal import Playbooks

extension Scene {
  /// The run sheet that is followed; without one, a sentence on how to begin.
  func following() throws -> WorkshopRun {
    guard let workshop = screens.workshop else {
      throw WorkshopRefusal.noneFollowed
    }
    return workshop
  }

  /// The run sheet goes on, or back.
  func moving(by steps: Int) throws -> [Step] {
    var run = try following()
    guard run.move(by: steps) else {
      return [.say(steps > 0 ? "That was the last step." : "This is the first step.")]
    }
    return [.act(Follow(run: run))]
  }
}

/// A run sheet is followed: to the room what it may see of the step, to a trainer alone all of it.
struct Follow: Act {
  let run: WorkshopRun

  func act(in sitting: Sitting) throws {
    sitting.screens.workshop = run
    sitting.console.clear()
    let isAlone = sitting.viewer.sees(.trainerNotes)
    try sitting.perform([isAlone ? .page(.trainerStep(run)) : .show(.roomStep(run))])
    if sitting.screens.isOver { sitting.openShell() }
  }
}
