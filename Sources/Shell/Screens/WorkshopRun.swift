internal import Coaching
internal import Playbooks

/// A run sheet that is being followed, and the step it is at.
struct WorkshopRun {
  let sheet: RunSheet
  /// Whether people join by video.
  let isByVideo: Bool
  private(set) var index: Int

  /// Begins at a step, counted from 1.
  init(_ sheet: RunSheet, at step: Int, isByVideo: Bool) {
    self.sheet = sheet
    self.isByVideo = isByVideo
    index = min(max(step, 1), sheet.steps.count) - 1
  }

  var place: WallPlace.Sheet {
    WallPlace.Sheet(
      workshop: sheet.workshop.id.rawValue, file: sheet.file?.id.rawValue, tables: sheet.tables,
      isByVideo: isByVideo, step: step.number)
  }

  var step: RunSheet.Step { sheet.steps[index] }
  var following: RunSheet.Step? { sheet.steps.element(numbered: index + 2) }

  /// Goes on, or back; `false` if there is no such step.
  mutating func move(by steps: Int) -> Bool {
    guard sheet.steps.indices.contains(index + steps) else { return false }
    index += steps
    return true
  }

  /// Where it is, for whoever leaves in the middle.
  var whereItIs: String? {
    following == nil
      ? nil : "The run sheet is at step \(step.number); \(type: "\(resuming)") goes on there."
  }

  /// What to type to go on here another time.
  private var resuming: String {
    "workshop run \(sheet.workshop.id)"
      + (sheet.file.map { $0.id == sheet.workshop.file ? "" : " --case \($0.id)" } ?? "")
      + " --tables \(sheet.tables)\(isByVideo ? " --video" : "") --step \(step.number)"
  }
}
