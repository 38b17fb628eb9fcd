internal import Playbooks
internal import Reports

extension Words {
  /// `points to it strongly`; `target` stands where `it` does.
  static func mark(_ mark: Mark, _ target: String = "it") -> String {
    switch mark {
    case .word(2): "points to \(target) strongly"
    case .word(1): "points to \(target)"
    case .word(-1): "points away from \(target)"
    case .word(-2): "points away from \(target) strongly"
    case .word: "says nothing about \(target)"
    case .number: "speaks about \(target) with \(mark)"
    }
  }

  /// `recommends act-x and act-y`.
  static func effect(_ effect: Rule.Effect) -> String {
    switch effect {
    case .recommend(let actions): "recommends \(ids(actions))"
    case .avoid(let selectors): "avoids \(actions(selectors))"
    case .putFirst(let selectors, let count):
      "puts \(actions(selectors)) "
        + (count == 1 ? "first" : "among the first \(count) actions")
    case .replace(let old, let new): "replaces \(old) by \(ids(new))"
    case .capConfidence: "lets nothing sound as sure as it would"
    case .addEvidence(let marks):
      marks.sorted { $0.key < $1.key }.map { mark($0.value, $0.key.rawValue) }
        .joined(separator: ", ")
    case .weigh(let factors):
      "counts "
        + factors.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value) times" }
        .joined(separator: ", ")
    case .say(let text): "says \"\(text)\""
    case .askNext(let questions): "asks \(ids(questions)) next"
    case .handOver(let text): "hands over: \(text)"
    }
  }

  private static func ids<Owner>(_ ids: [Identifier<Owner>]) -> String {
    ids.map(\.rawValue).joined(separator: ", ")
  }

  private static func actions(_ selectors: [Rule.Selector]) -> String {
    selectors.map { $0.isGroup ? "everything \($0)" : $0.description }.joined(separator: ", ")
  }
}
