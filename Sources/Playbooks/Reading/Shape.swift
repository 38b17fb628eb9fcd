/// Which keys a group of an authored file may have, and what each may hold.
///
/// One table serves the reader, its problems, the JSON Schema and the check of the documentation.
struct Shape: Sendable {
  /// What a group of this shape is called in a problem.
  let name: String
  let fields: [Field]

  init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// A key that a map may have.
  struct Field: Sendable {
    let key: String
    let kind: Kind
    let isRequired: Bool
    /// What it is for, in the words an editor shows.
    let about: String

    static func required(_ key: String, _ kind: Kind, _ about: String) -> Field {
      Field(key: key, kind: kind, isRequired: true, about: about)
    }

    static func optional(_ key: String, _ kind: Kind, _ about: String) -> Field {
      Field(key: key, kind: kind, isRequired: false, about: about)
    }
  }

  /// What a key may hold.
  indirect enum Kind: Sendable {
    case text
    case identifier
    /// The word of a fact: `true` or a short name.
    case fact
    case condition
    case flag
    case number(ClosedRange<Double>)
    case whole(ClosedRange<Int>)
    case word([String])
    case mark
    /// A list; a single value may stand without brackets.
    case list(Kind)
    /// Keys of the author's own choice, each with a value of one kind.
    case table(Kind)
    case group(Shape)
    case either(Kind, Kind)
  }
}
