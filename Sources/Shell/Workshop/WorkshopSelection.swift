internal import Playbooks

extension Workshop {
  /// All loaded workshops; of two with the same id the later one counts.
  ///
  /// - Throws: ``Problems`` with every problem of every workshop.
  static func all(at desk: Desk) throws -> [Workshop] {
    let (workshops, problems) = reading(try desk.playbooks.sources.workshops(), at: desk)
    if !problems.isEmpty { throw Problems(problems) }
    return workshops.sorted { ($0.minutes, $0.id) < ($1.minutes, $1.id) }
  }

  /// Those that can be read, and every problem of the others.
  static func reading(
    _ sources: [PlaybookSources.Source], at desk: Desk
  ) -> (workshops: [Workshop], problems: [Problem]) {
    var problems: [Problem] = []
    var workshops: [Workshop] = []
    for source in sources {
      do throws(Problems) {
        let workshop = try Workshop(yaml: source.text, file: source.file)
        problems += workshop.unknownCommands(desk.vocabulary)
        workshops.removeAll { $0.id == workshop.id }
        workshops.append(workshop)
      } catch {
        problems += error.all
      }
    }
    return (workshops, problems)
  }

  /// Cases and workshops that it names and that nobody knows.
  func unknownNames(cases: [CaseFile.ID], workshops: [Workshop.ID]) -> [Problem] {
    let (cases, workshops) = (cases.map(\.rawValue), workshops.map(\.rawValue))
    let typed = steps.flatMap(\.type).compactMap { line -> (Line, String, [String])? in
      let words = TypedLine.words(of: line.text)
      guard words.count > 2, !words[2].contains("{"), !words[2].hasPrefix("-") else { return nil }
      switch (words[0], words[1]) {
      case ("cases", "play"), ("cases", "show"): return (line, words[2], cases)
      case ("workshop", "run"), ("workshop", "show"): return (line, words[2], workshops)
      default: return nil
      }
    }
    return (typed + (caseLine.map { [($0, $0.text, cases)] } ?? [])).compactMap {
      line, name, known in
      guard !known.contains(name.lowercased()), !known.contains(name) else { return nil }
      return Problem(
        at: line.place,
        "nothing is called \(SafeText.quoted(name)) here"
          + Suggestion.hint(for: name, among: known))
    }
  }

  /// Lines to type that make no command.
  func unknownCommands(_ vocabulary: Vocabulary) -> [Problem] {
    steps.flatMap(\.type).compactMap { line in
      // Braces are filled in later; any word does for now.
      let words = TypedLine.words(of: line.text.replacing(/\{\w+\}/, with: "1"))
      return (vocabulary.complaint(words) ?? Workshop.complaint(aboutTimer: words)).map {
        complaint in
        Problem(
          at: line.place, "'\(SafeText.visible(line.text))' cannot be typed: \(complaint)")
      }
    }
  }

  /// What is wrong with a line that sets the clock.
  private static func complaint(aboutTimer words: [String]) -> String? {
    guard words.count > 1, words[0] == "timer", words[1] != "off",
      RoomTimer.seconds(typed: words[1]) == nil
    else { return nil }
    return WorkshopRefusal.notATime(typed: words[1]).told.text
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
