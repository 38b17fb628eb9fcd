extension Rule: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      id: form.read(), place: form.read(), when: form.read(), effects: form.read(),
      isForHarm: form.read(), because: form.read(), source: form.read())
  }
  func write(to form: inout FormWriter) {
    form.write(id, place, when, effects, isForHarm, because, source)
  }
}

extension Rule.Selector: Formed {
  private enum Kind: Int, Formed {
    case action, tagged, owned
  }

  init(from form: inout FormReader) throws(FormError) {
    switch try form.read() as Kind {
    case .action: self = .action(try form.read())
    case .tagged: self = .tagged(try form.read())
    case .owned: self = .owned(try form.read())
    }
  }

  func write(to form: inout FormWriter) {
    switch self {
    case .action(let id): form.write(Kind.action, id)
    case .tagged(let tag): form.write(Kind.tagged, tag)
    case .owned(let owner): form.write(Kind.owned, owner)
    }
  }
}

extension Rule.Effect: Formed {
  private enum Kind: Int, Formed {
    case recommend, avoid, putFirst, replace, capConfidence, addEvidence, weigh, say, askNext
    case handOver
  }

  init(from form: inout FormReader) throws(FormError) {
    switch try form.read() as Kind {
    case .recommend: self = .recommend(try form.read())
    case .avoid: self = .avoid(try form.read())
    case .putFirst: self = try .putFirst(form.read(), within: form.read())
    case .replace: self = try .replace(form.read(), by: form.read())
    case .capConfidence: self = .capConfidence
    case .addEvidence: self = .addEvidence(try form.read())
    case .weigh: self = .weigh(try form.read())
    case .say: self = .say(try form.read())
    case .askNext: self = .askNext(try form.read())
    case .handOver: self = .handOver(try form.read())
    }
  }

  func write(to form: inout FormWriter) {
    switch self {
    case .recommend(let actions): form.write(Kind.recommend, actions)
    case .avoid(let selectors): form.write(Kind.avoid, selectors)
    case .putFirst(let selectors, let within): form.write(Kind.putFirst, selectors, within)
    case .replace(let old, let new): form.write(Kind.replace, old, new)
    case .capConfidence: form.write(Kind.capConfidence)
    case .addEvidence(let marks): form.write(Kind.addEvidence, marks)
    case .weigh(let factors): form.write(Kind.weigh, factors)
    case .say(let text): form.write(Kind.say, text)
    case .askNext(let questions): form.write(Kind.askNext, questions)
    case .handOver(let text): form.write(Kind.handOver, text)
    }
  }
}

extension Contradiction: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      place: form.read(), first: form.read(), second: form.read(), check: form.read(),
      say: form.read())
  }
  func write(to form: inout FormWriter) { form.write(place, first, second, check, say) }
}

extension Contradiction.Side: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(question: form.read(), options: form.read())
  }
  func write(to form: inout FormWriter) { form.write(question, options) }
}
