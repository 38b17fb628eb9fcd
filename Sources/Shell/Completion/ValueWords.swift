internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import Sessions

/// What an argument takes, told by the name its help gives the value: `<question>` takes a question.
enum ValueKind: String {
  case question, option, symptom, action
  case symptomOrAction = "symptom-or-action"
  case questionAndAnswer = "question=answer"
  case symptomAndLevel = "symptom=level"
  case caseFile = "case"
  case workshop
  /// Anything in the playbooks that has an id.
  case entry
  case session = "id"
  case command
  /// A label that is in use.
  case client, team
  case file, path, dir

  init?(_ argument: ArgumentInfo) {
    guard let name = argument.valueName else { return nil }
    let singular = name.hasSuffix("s") ? String(name.dropLast()) : name
    if let kind = ValueKind(rawValue: name) ?? ValueKind(rawValue: singular) {
      self = kind
    } else if name == "session" {
      self = .session
    } else {
      return nil
    }
  }
}

extension ArgumentInfo {
  /// Which files it takes; `nil` if it takes none.
  var fileKind: FileWords.Kind? {
    if let file = completionKind?.file { return .files(extensions: file.extensions) }
    if completionKind?.directory != nil { return .folders }
    return switch ValueKind(self) {
    case .file, .path: .files(extensions: [])
    case .dir: .folders
    default: nil
    }
  }
}

/// What the value of an argument may be, but for files, with a word on what each is.
struct ValueWords {
  let sitting: Sitting
  /// The positional values before it.
  let positionals: [String]
  /// What is typed of it.
  let typed: String

  func candidates(for argument: ArgumentInfo) -> [CompletionCandidate] {
    if let values = argument.values {
      return values.map { CompletionCandidate($0, $0 == argument.defaultValue ? "usual" : "") }
    }
    switch ValueKind(argument) {
    case .question: return questions
    case .option: return options
    case .questionAndAnswer: return answers
    case .symptomAndLevel: return suspicions
    case .caseFile: return cases
    case .workshop: return workshops
    case .symptom: return symptoms
    case .action: return actions
    case .symptomOrAction: return symptoms + actions
    case .entry: return entries
    case .session: return sessions
    case .command: return CommandWords.words(below: CommandWords.command(in: positionals).type)
    case .client: return labels(\.client)
    case .team: return labels(\.team)
    case .file, .path, .dir, nil: return []
    }
  }

  private var library: Library? { try? sitting.scene.library() }

  /// The ones that were asked first: an answer is more often changed than given ahead.
  private var questions: [CompletionCandidate] {
    let asked = sitting.conversation?.asked ?? []
    let others = (library?.questions ?? []).filter { question in
      !asked.contains { $0.id == question.id }
    }
    return (asked + others).map { CompletionCandidate($0.id.rawValue, $0.ask) }
  }

  /// The options of the question that was named before, or else of the one on screen.
  private var options: [CompletionCandidate] {
    let named = positionals.lazy.compactMap { library?[Question.ID(rawValue: $0)] }.first
    return words(of: (named ?? sitting.conversation?.question)?.options ?? [])
      .filter { !positionals.contains($0.word) }
  }

  private func words(of options: [AnswerOption]) -> [CompletionCandidate] {
    options.map { CompletionCandidate($0.id.rawValue, $0.say) }
  }

  /// `mf1=`, and when that is typed `mf1=a`, `mf1=b` and so on.
  private var answers: [CompletionCandidate] {
    let name = String(typed.prefix { $0 != "=" })
    guard name != typed, let question = library?[Question.ID(rawValue: name)] else {
      return questions.map { CompletionCandidate($0.word + "=", $0.detail) }
    }
    return words(of: question.options)
      .map { CompletionCandidate("\(name)=\($0.word)", $0.detail) }
  }

  /// `isolation=`, and when that is typed its levels; behind `first` an action.
  private var suspicions: [CompletionCandidate] {
    if positionals.last == "first" { return actions }
    let name = String(typed.prefix { $0 != "=" })
    guard name != typed else {
      return symptoms.map { CompletionCandidate($0.word + "=", $0.detail) }
        + [
          CompletionCandidate("first", "the first action"),
          CompletionCandidate("nothing", "nothing stands out"),
        ]
    }
    return Level.allCases.filter { $0 != .none }
      .map { CompletionCandidate("\(name)=\($0.word)", Words.level($0)) }
  }

  private var cases: [CompletionCandidate] {
    ((try? CaseSelection([], at: sitting.desk).cases) ?? [])
      .map { CompletionCandidate($0.id.rawValue, $0.title) }
  }

  private var workshops: [CompletionCandidate] {
    ((try? Workshop.all(at: sitting.desk)) ?? [])
      .map { CompletionCandidate($0.id.rawValue, $0.title) }
  }

  private var symptoms: [CompletionCandidate] {
    (library?.symptoms ?? []).map { CompletionCandidate($0.id.rawValue, $0.name) }
  }

  private var actions: [CompletionCandidate] {
    (library?.playbooks ?? []).flatMap(\.actions)
      .map { CompletionCandidate($0.id.rawValue, $0.title) }
  }

  private var entries: [CompletionCandidate] {
    let known = questions + symptoms + actions
    let details = Dictionary(known.map { ($0.word, $0.detail) }, uniquingKeysWith: { a, _ in a })
    return (library?.names ?? []).sorted().map { CompletionCandidate($0, details[$0] ?? "") }
  }

  private var stored: [SessionStore.Summary] {
    guard !sitting.screens.place.isApart else { return [] }
    return (try? sitting.desk.sessions.atHand?.list()) ?? []
  }

  /// Each label that is in use, once.
  private func labels(_ label: KeyPath<SessionLabels, String>) -> [CompletionCandidate] {
    guard sitting.viewer.sees(.labels) else { return [] }
    return Set(stored.map { $0.labels[keyPath: label] }).subtracting([""]).sorted()
      .map { CompletionCandidate($0, "") }
  }

  private var sessions: [CompletionCandidate] {
    stored.map {
      let words = $0.words(in: sitting.surroundings.calendar, for: sitting.viewer)
      return CompletionCandidate($0.id.rawValue, words.joined(separator: ", "))
    }
  }
}
