extension Question: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      id: form.read(), place: form.read(), kind: form.read(), home: form.read(),
      isOpener: form.read(), isSoft: form.read(), isSeveral: form.read(), gate: form.read(),
      seconds: form.read(), texts: form.read(), usualSource: form.read(), options: form.read())
  }
  func write(to form: inout FormWriter) {
    form.write(
      id, place, kind, home, isOpener, isSoft, isSeveral, gate, seconds, texts, usualSource,
      options)
  }
}

extension Question.Kind: Formed {}

extension Question.Texts: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      ask: form.read(), help: form.read(), why: form.read(), listen: form.read(),
      aloud: form.read(), hint: form.read(), findOut: form.read())
  }
  func write(to form: inout FormWriter) { form.write(ask, help, why, listen, aloud, hint, findOut) }
}

extension AnswerOption: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      id: form.read(), place: form.read(), wording: form.read(), marks: form.read(),
      intercept: form.read(), usual: form.read(), isUnsure: form.read(),
      isNoEvidence: form.read(), isAlone: form.read(), sets: form.read(), strength: form.read())
  }
  func write(to form: inout FormWriter) {
    form.write(
      id, place, wording, marks, intercept, usual, isUnsure, isNoEvidence, isAlone, sets, strength)
  }
}

extension Mark: Formed {
  init(from form: inout FormReader) throws(FormError) {
    self = try form.read() ? .word(form.read()) : .number(form.read())
  }
  func write(to form: inout FormWriter) {
    switch self {
    case .word(let steps): form.write(true, steps)
    case .number(let slope): form.write(false, slope)
    }
  }
}
