internal import Playbooks

/// What the question before was about.
enum Topic: Equatable {
  case none
  case symptom(Int)
  /// A symptom the library does not have.
  case other

  init(_ id: Symptom.ID?, in library: Library) {
    self = id.map { library.index(of: $0).map(Topic.symptom) ?? .other } ?? .none
  }

  /// Whether a question at home in this symptom stays on the topic.
  func isKept(by home: Int?) -> Bool {
    switch self {
    case .none: true
    case .symptom(let symptom): home == symptom
    case .other: false
    }
  }
}
