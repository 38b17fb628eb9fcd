/// The names that a template may use.
///
/// The one list makes the values and says what a template is held against, so that neither has a name
/// the other lacks. Every text is made safe on the way, whoever wrote it.
struct TemplateNames<Source>: Sendable {
  let shape: TemplateShape
  private let names: [TemplateName<Source>]

  init(_ names: [TemplateName<Source>]) {
    self.names = names
    shape = TemplateShape(names.map { ($0.name, $0.kind) })
  }

  static func + (some: Self, more: Self) -> Self { Self(some.names + more.names) }

  /// The same names where their source is a part of another that may be missing.
  func found<Whole>(
    in part: @escaping @Sendable (Whole) -> Source?
  ) -> TemplateNames<Whole> {
    TemplateNames<Whole>(
      names.map { name in
        TemplateName<Whole>(name: name.name, kind: name.kind.unsure) { whole, escaped in
          part(whole).flatMap { name.value($0, escaped) }
        }
      })
  }

  /// What Mustache looks the names up in.
  ///
  /// A flag behind a list may take the place of the list's own `has`.
  func values(of source: Source, escaped: (String) -> String) -> [String: Any] {
    var values: [String: Any] = [:]
    for name in names {
      guard let value = name.value(source, escaped) else { continue }
      values[name.name] = value
      if let list = value as? [Any] { values[TemplateShape.has(name.name)] = !list.isEmpty }
    }
    return values
  }
}
