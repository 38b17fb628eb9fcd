internal import Playbooks

/// What is wrong with a template although Mustache reads it, and would leave it out without a word.
struct TemplateCheck {
  /// How deep sections may stand in one another.
  ///
  /// Each level takes twice the time of the one before, and thousands of them end the program.
  static let deepest = 10

  let text: String
  /// What it is called in messages.
  let file: String

  /// The first section too many; to be asked for before Mustache reads the template.
  var tooDeep: Problem? {
    let most = TemplateCheck.deepest
    return TemplateTags(text).first { $0.depth > most }.map {
      problem($0, "sections stand in one another up to \(most) deep, and this is one more")
    }
  }

  /// Every name that does not exist, and every one written as text that is none.
  func unknownNames(in shape: TemplateShape) -> [Problem] {
    var scopes = [TemplateScope.names(shape)]
    return TemplateTags(text).compactMap { tag in
      let kind = scopes.kind(of: tag)
      defer {
        switch tag.sign {
        case "#": scopes.append(TemplateScope(inside: kind, of: tag))
        case "^", "$", "<": scopes.append(.nothing)
        case "/": if scopes.count > 1 { scopes.removeLast() }
        default: break
        }
      }
      switch tag.sign {
      case ">", "<": return problem(tag, "no other file is put in; its text has to stand here")
      case nil, "#", "^", "&", "{":
        if let kind {
          let isValue = tag.sign != "#" && tag.sign != "^" && tag.functions.isEmpty
          return isValue && !kind.isText ? problem(tag, TemplateCheck.noText(tag, kind)) : nil
        }
        let hint = Suggestion.hint(for: String(tag.name), among: scopes.names)
        return problem(tag, "nothing is called \(SafeText.quoted(String(tag.name))) here\(hint)")
      default: return nil
      }
    }
  }

  private static func noText(_ tag: TemplateTags.Tag, _ kind: TemplateShape.Kind) -> String {
    let name = String(tag.name)
    return "\(SafeText.quoted(name)) is no text\(kind.isFlag ? " but yes or no" : ""); "
      + "{{#\(name)}} and {{/\(name)}} go around what is written of it"
  }

  private func problem(_ tag: TemplateTags.Tag, _ message: String) -> Problem {
    let before = text[..<tag.start]
    let line = before.reduce(1) { $1.isNewline ? $0 + 1 : $0 }
    let column = before.reversed().prefix { !$0.isNewline }.count + 1
    return Problem(at: Place(file: file, line: line, column: column), message)
  }
}
