package import Playbooks

extension Words {
  /// How the other side takes it, in a sentence.
  package static func turn(_ turn: Rehearsal.Turn) -> String {
    switch turn {
    case .relieved: "They take it well"
    case .silent: "They say little"
    case .hurt: "They are hurt or angry"
    }
  }
}
