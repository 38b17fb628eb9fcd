extension Playbook {
  /// Without its text, which whoever has the form has too, and without the names to look up, for that
  /// was done.
  init(from form: inout FormReader, text: String) throws(FormError) {
    try self.init(
      id: form.read(), place: form.read(), version: form.read(), title: form.read(),
      about: form.read(), elsewhere: form.read(), symptoms: form.read(), questions: form.read(),
      actions: form.read(), concerns: form.read(), rules: form.read(),
      contradictions: form.read(), everydayChances: form.read(), pulse: form.read(),
      statements: form.read(), measures: form.read(), safety: form.read(), sources: form.read(),
      references: [],
      text: text)
  }

  func write(to form: inout FormWriter) {
    form.write(
      id, place, version, title, about, elsewhere, symptoms, questions, actions, concerns, rules,
      contradictions, everydayChances, pulse, statements, measures, safety, sources)
  }
}

extension Identifier: Formed {}

extension Place: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(file: form.read(), line: form.read(), column: form.read())
  }
  func write(to form: inout FormWriter) { form.write(file, line, column) }
}

extension Wording: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(form.read(), forms: form.read())
  }
  func write(to form: inout FormWriter) { form.write(say, forms) }
}

extension Scope: Formed, Comparable {}

extension Level: Formed {}

extension Concern: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      id: form.read(), place: form.read(), texts: form.read(), words: form.read(),
      pointsTo: form.read(), usual: form.read(), usualSource: form.read(), ask: form.read(),
      helps: form.read(), scopes: form.read())
  }
  func write(to form: inout FormWriter) {
    form.write(id, place, texts, words, pointsTo, usual, usualSource, ask, helps, scopes)
  }
}

extension Concern.Texts: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(say: form.read(), aloud: form.read(), before: form.read(), ifNot: form.read())
  }
  func write(to form: inout FormWriter) { form.write(say, aloud, before, ifNot) }
}

extension Statement: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      question: form.read(), mark: form.read(), trust: form.read(), norm: form.read(),
      isUsual: form.read(), talk: form.read())
  }
  func write(to form: inout FormWriter) { form.write(question, mark, trust, norm, isUsual, talk) }
}

extension Statement.Norm: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(percent: form.read(), who: form.read(), year: form.read(), source: form.read())
  }
  func write(to form: inout FormWriter) { form.write(percent, who, year, source) }
}

extension EverydayChances: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      title: form.read(), about: form.read(), list: form.read(), source: form.read())
  }
  func write(to form: inout FormWriter) { form.write(title, about, list, source) }
}

extension PulseQuestion: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      id: form.read(), place: form.read(), trust: form.read(), ask: form.read(),
      answers: form.read())
  }
  func write(to form: inout FormWriter) { form.write(id, place, trust, ask, answers) }
}

extension PulseQuestion.Answers: Formed {
  init(from form: inout FormReader) throws(FormError) {
    self = try form.read() ? .scale(form.read()) : .words(rule: form.read())
  }
  func write(to form: inout FormWriter) {
    switch self {
    case .scale(let answers): form.write(true, answers)
    case .words(let rule): form.write(false, rule)
    }
  }
}

extension Safety: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      ask: form.read(), yes: form.read(), notSure: form.read(), signs: form.read())
  }
  func write(to form: inout FormWriter) { form.write(ask, yes, notSure, signs) }
}

extension Measure: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      id: form.read(), place: form.read(), name: form.read(), formula: form.read(),
      use: form.read(), caution: form.read())
  }
  func write(to form: inout FormWriter) { form.write(id, place, name, formula, use, caution) }
}
