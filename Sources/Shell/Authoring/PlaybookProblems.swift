internal import Coaching
internal import Foundation
internal import Playbooks

extension PlaybookSources {
  /// What is not wrong and will not do what its author wants; none where the others are wrong.
  static func warnings(of named: [Source], among loaded: [Source]) -> [Problem] {
    guard let library = try? library(of: loaded + named) else { return [] }
    return outdone(named, in: library)
      + (twins(in: library) + library.unnameable).filter { warning in
        named.contains { $0.file == warning.place.file }
      }
  }

  /// A warning for each answer in the words of another to the same question.
  private static func twins(in library: Library) -> [Problem] {
    library.questions.flatMap { question in
      question.options.enumerated().compactMap { index, option in
        question.options[..<index].first { $0.say == option.say }.map {
          Problem(.warning, at: option.place, "'\(option.id)' says the same as '\($0.id)'")
        }
      }
    }
  }

  /// A warning for each text that does not count, as another in its own folder has the same name.
  private static func outdone(_ sources: [Source], in library: Library) -> [Problem] {
    sources.compactMap { source in
      guard let playbook = try? Playbook(yaml: source.text, file: source.file),
        let other = library.playbooks.first(where: { $0.id == playbook.id })?.place.file,
        other != source.file, folder(of: other) == folder(of: source.file)
      else { return nil }
      return Problem(
        .warning, at: playbook.place,
        "'\(playbook.id)' is the name of \(other), too, which counts instead of this one")
    }
  }

  private static func folder(of file: String) -> URL {
    URL(filePath: file).deletingLastPathComponent()
  }

  /// Every problem of the loaded playbooks with these added and, if there is none, of cases.
  static func problems(
    in loaded: [Source], adding named: [Source], cases: [Source]
  ) -> [Problem] {
    do throws(Problems) {
      let library = try library(of: loaded + named)
      _ = try CaseFile.all(in: cases, library: library)
      return []
    } catch {
      return error.all
    }
  }
}
