extension Symptom: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(
      id: form.read(), place: form.read(), name: form.read(), topic: form.read(),
      trust: form.read(), step: form.read(), about: form.read(), signs: form.read(),
      severity: form.read(), lookAlikes: form.read(), followUp: form.read(),
      baseRate: form.read(), needsOutsideView: form.read())
  }
  func write(to form: inout FormWriter) {
    form.write(
      id, place, name, topic, trust, step, about, signs, severity, lookAlikes, followUp, baseRate,
      needsOutsideView)
  }
}

extension Symptom.Trust: Formed {}

extension Symptom.LookAlike: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(with: form.read(), ask: form.read(), tellApart: form.read())
  }
  func write(to form: inout FormWriter) { form.write(with, ask, tellApart) }
}

extension Symptom.FollowUp: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(metric: form.read(), how: form.read(), good: form.read(), lookAt: form.read())
  }
  func write(to form: inout FormWriter) { form.write(metric, how, good, lookAt) }
}

extension Symptom.BaseRate: Formed {
  init(from form: inout FormReader) throws(FormError) {
    try self.init(text: form.read(), source: form.read())
  }
  func write(to form: inout FormWriter) { form.write(text, source) }
}
