internal import Playbooks

/// What a rule does to the plan, with the places of actions instead of their names.
enum CompiledEffect: Sendable {
  case recommend([Int])
  case avoid([Int])
  /// Actions that are named, and all of some kinds.
  case putFirst(named: [Int], kinds: [Int], within: Int)
  case replace(Int?, by: [Int])
  case capConfidence, say, handOver

  /// `nil` for what belief and the choice of questions take care of.
  init?(_ effect: Rule.Effect, in library: Library, _ kinds: ActionKinds) {
    switch effect {
    case .recommend(let ids): self = .recommend(library.places(of: ids))
    case .avoid(let selectors):
      self = .avoid(library.places(of: selectors.named) + selectors.flatMap { kinds[$0] })
    case .putFirst(let selectors, let within):
      self = .putFirst(
        named: library.places(of: selectors.named), kinds: selectors.flatMap { kinds[$0] },
        within: within)
    case .replace(let old, let new):
      self = .replace(library.place(of: old), by: library.places(of: new))
    case .capConfidence: self = .capConfidence
    case .say: self = .say
    case .handOver: self = .handOver
    case .addEvidence, .weigh, .askNext: return nil
    }
  }

  /// The actions it puts in or out, or elsewhere.
  var actions: [Int] {
    switch self {
    case .recommend(let actions), .avoid(let actions): actions
    case .putFirst(let named, let kinds, _): named + kinds
    case .replace(let old, let new): [old].compactMap(\.self) + new
    case .capConfidence, .say, .handOver: []
    }
  }
}

/// The places of all actions of a kind.
struct ActionKinds {
  private var places: [Rule.Selector: [Int]] = [:]

  init(of library: Library) {
    for place in library.actions.indices {
      places[.owned(library.actions[place].owner), default: []].append(place)
      for tag in library.actions[place].tags { places[.tagged(tag), default: []].append(place) }
    }
  }

  /// None for a selector that names an action.
  subscript(selector: Rule.Selector) -> [Int] { places[selector] ?? [] }
}

extension Library {
  fileprivate func places(of ids: [Action.ID]) -> [Int] { ids.compactMap { place(of: $0) } }
}

extension [Rule.Selector] {
  /// The actions that are meant by name.
  fileprivate var named: [Action.ID] {
    compactMap { if case .action(let id) = $0 { id } else { nil } }
  }
}
