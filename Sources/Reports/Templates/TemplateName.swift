/// A name that a template may use: what stands behind it, and how that comes about.
struct TemplateName<Source>: Sendable {
  let name: String
  let kind: TemplateShape.Kind
  /// `nil` where there is nothing to tell.
  let value: @Sendable (Source, (String) -> String) -> Any?

  /// A text that is always there.
  static func text(_ name: String, _ text: @escaping @Sendable (Source) -> String) -> Self {
    Self(name: name, kind: .text(isSure: true)) { $1(text($0)) }
  }

  /// A text that may be missing; an empty one is.
  static func textIfAny(_ name: String, _ text: @escaping @Sendable (Source) -> String?) -> Self {
    Self(name: name, kind: .text(isSure: false)) { source, escaped in
      text(source).flatMap { $0.isEmpty ? nil : escaped($0) }
    }
  }

  static func texts(_ name: String, _ texts: @escaping @Sendable (Source) -> [String]) -> Self {
    Self(name: name, kind: .texts) { texts($0).map($1) }
  }

  /// Texts that stand as they are, where the template has them in code letters.
  static func codes(_ name: String, _ texts: @escaping @Sendable (Source) -> [String]) -> Self {
    Self(name: name, kind: .texts) { source, _ in texts(source) }
  }

  static func flag(_ name: String, _ isOn: @escaping @Sendable (Source) -> Bool) -> Self {
    Self(name: name, kind: .flag) { source, _ in isOn(source) }
  }

  /// Parts with names of their own, one after the other.
  static func list<Part>(
    _ name: String, _ names: TemplateNames<Part>, _ parts: @escaping @Sendable (Source) -> [Part]
  ) -> Self {
    Self(name: name, kind: .list(names.shape)) { source, escaped in
      parts(source).map { names.values(of: $0, escaped: escaped) }
    }
  }

  /// A part with names of its own that may be missing.
  static func group<Part>(
    _ name: String, _ names: TemplateNames<Part>, _ part: @escaping @Sendable (Source) -> Part?
  ) -> Self {
    Self(name: name, kind: .group(names.shape)) { source, escaped in
      part(source).map { names.values(of: $0, escaped: escaped) }
    }
  }
}
