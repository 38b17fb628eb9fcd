/// The names that a section adds to those around it.
enum TemplateScope {
  case names(TemplateShape)
  case nothing
  /// What a function of Mustache makes is not known here.
  case anything

  /// Inside the section of a tag.
  init(inside kind: TemplateShape.Kind?, of tag: TemplateTags.Tag) {
    guard let kind, tag.functions.isEmpty else {
      self = .anything
      return
    }
    self = kind.inside.map(TemplateScope.names) ?? .nothing
  }
}

extension [TemplateScope] {
  /// What stands behind a tag's name, from the innermost section out; `nil` if nothing does.
  func kind(of tag: TemplateTags.Tag) -> TemplateShape.Kind? {
    let path = tag.name.split(separator: ".").map(String.init)
    // A dot is what the section is about; a function alone is about its place in a list.
    guard let first = path.first else { return .text(isSure: true) }
    for scope in reversed() {
      switch scope {
      case .names(let shape):
        guard let kind = shape.kinds[first] else { continue }
        return path.dropFirst().reduce(kind) { kind, name in
          if case .group(let shape) = kind { shape.kinds[name] } else { nil }
        }
      case .nothing: continue
      case .anything: return .text(isSure: false)
      }
    }
    return nil
  }

  /// Every name that exists here.
  var names: [String] {
    flatMap { scope -> [String] in
      if case .names(let shape) = scope { shape.kinds.keys.sorted() } else { [] }
    }
  }
}
