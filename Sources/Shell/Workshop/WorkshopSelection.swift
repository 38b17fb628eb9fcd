internal import Playbooks

extension Workshop {
  /// All loaded workshops; of two with the same id the later one counts.
  ///
  /// - Throws: ``Problems`` with every problem of every workshop.
  static func all(at desk: Desk) throws -> [Workshop] {
    var problems: [Problem] = []
    var workshops: [Workshop] = []
    for source in try desk.playbooks.sources.workshops() {
      do throws(Problems) {
        let workshop = try Workshop(yaml: source.text, file: source.file)
        problems += workshop.unknownCommands(desk.vocabulary)
        workshops.removeAll { $0.id == workshop.id }
        workshops.append(workshop)
      } catch {
        problems += error.all
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return workshops.sorted { ($0.minutes, $0.id) < ($1.minutes, $1.id) }
  }

  /// Lines to type that make no command.
  func unknownCommands(_ vocabulary: Vocabulary) -> [Problem] {
    steps.flatMap(\.type).compactMap { line in
      // Braces are filled in later; any word does for now.
      let words = TypedLine.words(of: line.text.replacing(/\{\w+\}/, with: "1"))
      return vocabulary.complaint(words).map { complaint in
        Problem(
          at: line.place, "'\(SafeText.visible(line.text))' cannot be typed: \(complaint)")
      }
    }
  }
}

extension RunSheet {
  /// The same with what was typed behind the workshop's name.
  init(named id: String, _ options: RunSheetOptions, at desk: Desk) throws {
    try self.init(named: id, file: options.file, tables: options.tables, at: desk)
  }

  /// The loaded workshop a person named, made ready.
  ///
  /// - Throws: ``WorkshopRefusal`` or ``CasesRefusal`` for a workshop or a case nobody knows.
  init(named id: String, file: String?, tables: Int, at desk: Desk) throws {
    let all = try Workshop.all(at: desk)
    guard
      let workshop = all.first(where: { $0.id.rawValue == id.lowercased() })
        ?? all.first(where: { $0.id.rawValue == id })
    else {
      throw WorkshopRefusal.noSuchWorkshop(typed: id, known: all.map(\.id))
    }
    let file = try (file ?? workshop.file?.rawValue).map {
      try CaseFile.named($0, at: desk).file
    }
    self.init(workshop, file: file, tables: tables)
  }
}
