@testable import Reports

/// The names of a shape that a template uses, each with the sections it stands in.
enum UsedNames {
  private struct Scope {
    let path: String
    let shape: TemplateShape?
  }

  static func paths(in text: String, _ shape: TemplateShape) -> Set<String> {
    var used: Set<String> = []
    var scopes = [Scope(path: "", shape: shape)]
    for tag in TemplateTags(text) {
      let name = String(tag.name)
      let scope = scopes.last { $0.shape?.kinds[name] != nil }
      let path = scope.map { $0.path + name }
      switch tag.sign {
      case "#", "^":
        let inside = tag.sign == "#" ? scope?.shape?.kinds[name]?.inside : nil
        scopes.append(Scope(path: (path ?? "") + ".", shape: inside))
      case "/": scopes.removeLast()
      case nil, "&", "{": break
      default: continue
      }
      if let path { used.insert(path) }
    }
    return used
  }
}
