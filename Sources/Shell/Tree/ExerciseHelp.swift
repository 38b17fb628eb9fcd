internal import ArgumentParser

extension Page {
  /// The few commands of an exercise.
  static var commandsInExercise: Page {
    var page = Page([.blank, .title("In an exercise")])
    let column = 14
    let fitting = CommandTree.fitting(.exercise)
    let later = fitting.filter(isForLater)
    page.add(entries: [("Enter", "Turn the page.")], column: column)
    page.add(entries: words(fitting.filter { !isForLater($0) }), column: column)
    page.add(.blank, .heading("Once it is revealed"))
    page.add(entries: words(later), column: column)
    page.add(.blank, .note("\(type: "help NAME") explains one."))
    return page
  }

  /// Whether it would give the answer away before the reveal.
  private static func isForLater(_ command: any ParsableCommand.Type) -> Bool {
    guard let ours = command as? any RapportCommand.Type else { return false }
    return !ours.shows.needed.isDisjoint(with: [.conclusion, .purpose])
  }

  private static func words(
    _ commands: [any ParsableCommand.Type]
  ) -> [(name: String, text: String)] {
    commands.map { (CommandTree.name(of: $0), $0.configuration.abstract) }
  }
}
