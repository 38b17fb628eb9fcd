internal import Playbooks
internal import Reports

extension Page {
  /// A whole run sheet, for whoever prepares by it.
  static func runSheet(_ sheet: RunSheet) -> Page {
    let workshop = sheet.workshop
    var page = Page([
      .blank, .title("\(workshop.title) (\(workshop.minutes) minutes)"), .paragraph(workshop.about),
    ])
    if let file = sheet.file { page.add(.field("Case", "\(file.id), \(file.title)")) }
    if let people = workshop.people { page.add(.field("For", people)) }
    if !sheet.prepare.isEmpty {
      page.add(.blank, .heading("Before people come"))
      page.add(sheet.prepare.map { .item("-", $0) })
    }
    for step in sheet.steps {
      page.add(
        .blank, .heading("\(step.number). \(step.title) (minute \(step.start) to \(step.end))"))
      page.add(notes(step) + byVideo(step))
    }
    page.add(
      .blank,
      .note("\(type: "workshop run \(workshop.id)") follows it, workshop print makes it paper."))
    return page
  }

  /// What only the trainer reads, where people join by video.
  private static func byVideo(_ step: RunSheet.Step) -> [Block] {
    step.byVideo.map { .field("By video", $0) }
  }

  /// One step, all of it; what is for people by video only where there are such.
  static func trainerStep(_ run: WorkshopRun) -> Page {
    var page = head(run)
    page.add(notes(run.step) + (run.isByVideo ? byVideo(run.step) : []))
    page.add(
      .blank,
      .note(
        run.following.map {
          "\(type: "next"): \($0.title) (\($0.minutes.of("minute"))) · \(type: "back")"
        } ?? "the last step · \(type: "back")"))
    return page
  }

  /// One step as the room may see it: what it is about, large, and nothing else that is private.
  static func roomStep(_ run: WorkshopRun) -> Page {
    var page = head(run)
    page.add(.blank, .projected(run.step.room), .blank)
    if !run.step.type.isEmpty {
      page.add(.note(run.step.type.map(\.text).joined(separator: " · ")))
    }
    return page
  }

  private static func head(_ run: WorkshopRun) -> Page {
    let (step, count) = (run.step, run.sheet.steps.count)
    let time =
      "\(step.minutes.of("minute")) (\(step.start) to \(step.end) of \(run.sheet.workshop.minutes))"
    return Page([
      .blank,
      .note("Step \(step.number) of \(count) · \(time)"),
      .title(step.title),
    ])
  }

  /// What only the trainer reads.
  static func notes(_ step: RunSheet.Step) -> [Block] {
    step.say.map { .field("Say", "\"\($0)\"") }
      + step.listenFor.map { .field("Listen for", $0) }
      + (step.type.isEmpty
        ? [] : [.field("Type", step.type.map(\.text).joined(separator: " · "))])
      + [step.ifLate].compactMap { $0.map { .field("If you are late", $0) } }
  }
}
