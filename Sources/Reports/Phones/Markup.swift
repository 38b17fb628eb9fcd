internal import Playbooks
internal import ShippedTemplates

/// HTML that is put together from elements and texts; a text can never be read as markup.
package struct Markup: Sendable, Equatable {
  package private(set) var text = ""

  package init() {}

  private init(raw: String) {
    text = raw
  }

  /// A text, with what has a meaning in HTML escaped and unseen characters made visible.
  package static func text(_ text: String) -> Markup {
    Markup(raw: escaped(text))
  }

  /// An element with its content; attributes without a value stand alone.
  package static func element(
    _ name: StaticString, _ attributes: [(String, String?)] = [], _ content: Markup...
  ) -> Markup {
    element(name, attributes, content)
  }

  package static func element(
    _ name: StaticString, _ attributes: [(String, String?)] = [], _ content: [Markup]
  ) -> Markup {
    Markup(raw: start(name, attributes) + content.map(\.text).joined() + "</\(name)>")
  }

  /// An element that has no end, such as an input.
  package static func single(
    _ name: StaticString, _ attributes: [(String, String?)]
  ) -> Markup {
    Markup(raw: start(name, attributes))
  }

  /// What was written by us and not by a person: a shipped style or script.
  static func ours(_ file: String) -> Markup { Markup(raw: ShippedTemplate.named(file).inside) }

  package static func += (markup: inout Markup, more: Markup) { markup.text += more.text }

  package static func + (one: Markup, other: Markup) -> Markup {
    Markup(raw: one.text + other.text)
  }

  package static func joined(_ parts: some Sequence<Markup>) -> Markup {
    Markup(raw: parts.map(\.text).joined())
  }

  private static func start(_ name: StaticString, _ attributes: [(String, String?)]) -> String {
    let words = attributes.map { name, value in
      value.map { " \(name)=\"\(escaped($0))\"" } ?? " \(name)"
    }
    return "<\(name)\(words.joined())>"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    // Not letter by letter: a quote with an accent upon it is one letter, and still ends an attribute.
    for scalar in SafeText.visible(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;".unicodeScalars
      case "<": escaped += "&lt;".unicodeScalars
      case ">": escaped += "&gt;".unicodeScalars
      case "\"": escaped += "&quot;".unicodeScalars
      case "'": escaped += "&#39;".unicodeScalars
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

extension Markup {
  package static func heading(_ text: String) -> Markup {
    .element("h1", [("tabindex", "-1")], .text(text))
  }
  package static func subheading(_ text: String) -> Markup { .element("h2", [], .text(text)) }
  package static func paragraph(_ text: String) -> Markup { .element("p", [], .text(text)) }
  package static func note(_ text: String) -> Markup {
    .element("p", [("class", "note")], .text(text))
  }
  package static func hidden(_ name: String, _ value: String) -> Markup {
    .single("input", [("type", "hidden"), ("name", name), ("value", value)])
  }

  /// A button that sends its form, with a value of its own.
  package static func button(
    _ label: String, _ name: String, _ value: String, _ kind: ButtonKind = .plain
  ) -> Markup {
    .element(
      "button", [("name", name), ("value", value), ("class", kind.rawValue)], .text(label))
  }

  package enum ButtonKind: String, Sendable {
    case plain
    /// The one most will want.
    case main
    /// Beside the answers.
    case quiet
  }

  package static func form(to path: String, _ content: Markup...) -> Markup {
    .element("form", [("action", path), ("method", "post")], content)
  }

  /// A box with its label, large enough for a thumb.
  package static func choice(
    _ label: String, _ name: String, _ value: String, isChosen: Bool = false
  ) -> Markup {
    .element(
      "label", [("class", "choice")],
      .single(
        "input",
        [("type", "checkbox"), ("name", name), ("value", value)]
          + (isChosen ? [("checked", nil)] : [])), .element("span", [], .text(label)))
  }

  /// Boxes that belong together, with what they are about for ears; the heading says it for eyes.
  package static func group(_ name: String, _ content: [Markup]) -> Markup {
    .element("div", [("role", "group"), ("aria-label", name)], content)
  }

  /// What opens and closes below its name.
  package static func details(_ name: String, _ content: Markup) -> Markup {
    .element("details", [], .element("summary", [], .text(name)), content)
  }
}
