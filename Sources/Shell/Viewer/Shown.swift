/// What a command shows of what not everybody may see.
///
/// The viewer a command is given sees no part that is not named here.
struct Shown {
  /// Parts without which it shows nothing: it is refused where one is kept back.
  let needed: Set<Part>
  /// Parts it leaves out where they are kept back, or refuses where they are asked for.
  let optional: Set<Part>
  /// Parts it shows whoever looks on: that is what it is for.
  var always: Set<Part> = []

  static let nothing = Shown(needed: [], optional: [])

  static func needs(_ needed: Part..., orLeavesOut optional: Set<Part> = []) -> Shown {
    Shown(needed: Set(needed), optional: optional)
  }

  static func leavesOut(_ optional: Part...) -> Shown {
    Shown(needed: [], optional: Set(optional))
  }

  static func always(_ parts: Part...) -> Shown {
    Shown(needed: [], optional: [], always: Set(parts))
  }

  var parts: Set<Part> { needed.union(optional).union(always) }
}
