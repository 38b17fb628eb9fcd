internal import Playbooks
internal import Reports

extension Page {
  /// The same page for a browser: the words stay, what was space becomes form.
  var markup: Markup {
    var markup = Markup()
    var items: [Markup] = []
    func endList() {
      if !items.isEmpty { markup += .element("ul", [], items) }
      items = []
    }
    for block in blocks {
      if case .item(let marker, let text) = block {
        items.append(.element("li", [], .text(marker == "-" ? text : "\(marker) \(text)")))
        continue
      }
      endList()
      markup += Page.markup(of: block)
    }
    endList()
    return markup
  }

  private static func markup(of block: Block) -> Markup {
    switch block {
    case .title(let text): .heading(text)
    case .heading(let text): .subheading(text)
    case .paragraph(let text), .projected(let text), .short(_, let text): .paragraph(text)
    case .item(_, let text): .paragraph(text)
    case .field(let label, let text), .entry(let label, let text, _):
      .element("p", [], .element("strong", [], .text("\(label): ")), .text(text))
    case .note(let text): .note(text)
    case .grid(let grid): table(grid)
    case .columns(let left, let right): Page(left).markup + Page(right).markup
    // The words beside a picture say the same.
    case .picture, .blank: Markup()
    }
  }

  private static func table(_ grid: Grid) -> Markup {
    .element(
      "table", [],
      .element("tr", [], grid.head.map { .element("th", [("scope", "col")], .text($0)) }),
      .joined(
        grid.rows.map { row in
          .element(
            "tr", [], .element("th", [("scope", "row")], .text(row.first ?? "")),
            .joined(row.dropFirst().map { .element("td", [], .text($0)) }))
        }))
  }
}
