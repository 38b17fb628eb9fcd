extension Action: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      id: form.read(), place: form.read(), home: form.read(), texts: form.read(),
      steps: form.read(), owner: form.read(), with: form.read(), isStartableToday: form.read(),
      hours: form.read(), weeks: form.read(), effect: form.read(), basis: form.read(),
      source: form.read(), measure: form.read(), howOften: form.read(), tags: form.read(),
      needs: form.read(), notWhen: form.read(), rehearsal: form.read())
  }
  func write(to form: inout FormWriter) {
    form.write(
      id, place, home, texts, steps, owner, with, isStartableToday, hours, weeks, effect, basis,
      source, measure, howOften, tags, needs, notWhen, rehearsal)
  }
}

extension Action.Owner: Formed {}
extension Action.Effect: Formed {}
extension Action.Tag: Formed, Comparable {}

extension Action.Texts: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(title: form.read(), firstStep: form.read(), message: form.read())
  }
  func write(to form: inout FormWriter) { form.write(title, firstStep, message) }
}

extension Action.Hours: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(setup: form.read(), weekly: form.read())
  }
  func write(to form: inout FormWriter) { form.write(setup, weekly) }
}

extension Action.Needs: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(after: form.read(), when: form.read(), say: form.read())
  }
  func write(to form: inout FormWriter) { form.write(after, when, say) }
}

extension Action.NotWhen: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(when: form.read(), say: form.read())
  }
  func write(to form: inout FormWriter) { form.write(when, say) }
}

extension Rehearsal: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(other: form.read(), open: form.read(), replies: form.read(), end: form.read())
  }
  func write(to form: inout FormWriter) { form.write(other, open, replies, end) }
}

extension Rehearsal.Turn: Formed, Comparable {}

extension Rehearsal.Reply: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(they: form.read(), say: form.read(), leave: form.read())
  }
  func write(to form: inout FormWriter) { form.write(they, say, leave) }
}
