extension Library {
  /// Grows whenever the layout of a form changes, or what it was made of comes to something else.
  package static let formVersion = 2

  /// Everything but the texts of its playbooks as UTF-8 bytes, from which it is made again without
  /// reading YAML, looking names up or solving rates.
  ///
  /// - Parameter texts: Those it was read from, among them all of its playbooks'.
  /// - Returns: What ``init(form:texts:)`` takes with the same texts.
  package func form(for texts: [String]) -> [UInt8] {
    var form = FormWriter()
    form.write(Library.formVersion, playbooks.count)
    for playbook in playbooks {
      form.write(texts.lastIndex { $0.utf8.elementsEqual(playbook.text.utf8) } ?? texts.count)
      playbook.write(to: &form)
    }
    form.write(intercepts)
    return form.bytes
  }

  /// A library from its form, and the texts that the form was made for.
  ///
  /// - Throws: ``FormError`` for anything but a form of this version.
  package init(form bytes: [UInt8], texts: [String]) throws(FormError) {
    var form = try FormReader(bytes)
    guard try form.read() == Library.formVersion else { throw FormError() }
    var playbooks: [Playbook] = []
    for _ in 0..<(try form.count()) {
      let text: Int = try form.read()
      guard texts.indices.contains(text) else { throw FormError() }
      playbooks.append(try Playbook(from: &form, text: texts[text]))
    }
    self.init(linking: playbooks)
    try take(form.read())
    try form.requireEnd()
  }

  /// What the rates of questions, statements and concerns come to, in their order.
  private var intercepts: [[Double]] {
    (questions + statements.map(\.question)).map { $0.options.map(\.intercept) }
      + [concerns.map(\.intercept)]
  }

  private mutating func take(_ intercepts: [[Double]]) throws(FormError) {
    let options = questions.map(\.options.count) + statements.map(\.question.options.count)
    guard intercepts.map(\.count) == options + [concerns.count] else { throw FormError() }
    for (place, solved) in intercepts.enumerated() {
      for (index, intercept) in solved.enumerated() {
        if place < questions.count {
          questions[place].options[index].intercept = intercept
        } else if place < options.count {
          statements[place - questions.count].question.options[index].intercept = intercept
        } else {
          concerns[index].intercept = intercept
        }
      }
    }
  }
}
