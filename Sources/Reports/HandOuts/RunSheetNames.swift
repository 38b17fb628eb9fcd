internal import Playbooks

/// A run sheet, under the names its template uses.
extension RunSheet {
  static let names = TemplateNames<RunSheet>([
    .text("about", \.workshop.about),
    .text("minutes") { String($0.workshop.minutes) },
    .textIfAny("people", \.workshop.people),
    .texts("prepare", \.prepare),
    .list("steps", step, \.steps),
  ])

  private static let step = TemplateNames<Step>([
    .text("number") { String($0.number) },
    .text("title", \.title),
    .text("start") { String($0.start) },
    .text("end") { String($0.end) },
    .text("minutes") { String($0.minutes) },
    .text("room", \.room),
    .texts("say", \.say),
    .texts("listenFor", \.listenFor),
    .texts("byVideo", \.byVideo),
    .codes("type") { $0.type.map { SafeText.visible($0.text) } },
    .textIfAny("ifLate", \.ifLate),
  ])
}
