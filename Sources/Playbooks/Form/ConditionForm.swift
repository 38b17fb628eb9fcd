extension Condition: Formed {
  private enum Kind: Int, Formed {
    case atom, symptoms, atLeast, not
  }

  init(from form: inout FormReader) throws(FormError) {
    self = try form.nested { form throws(FormError) in
      switch try form.read() as Kind {
      case .atom: .atom(try form.read())
      case .symptoms: try .symptoms(atLeast: form.read(), form.read(), form.read())
      case .atLeast: try .atLeast(form.read(), of: form.read())
      case .not: .not(try form.read())
      }
    }
  }

  func write(to form: inout FormWriter) {
    switch self {
    case .atom(let atom): form.write(Kind.atom, atom)
    case .symptoms(let count, let relation, let level):
      form.write(Kind.symptoms, count, relation, level)
    case .atLeast(let count, let parts): form.write(Kind.atLeast, count, parts)
    case .not(let part): form.write(Kind.not, part)
    }
  }
}

extension Condition.Relation: Formed {}

extension Condition.Atom: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      name: form.read(), relation: form.read(), values: form.read(), offset: form.read())
  }
  func write(to form: inout FormWriter) { form.write(name, relation, values, offset) }
}
