/// A page for a phone in the room: one file, with nothing outside it.
///
/// Works without script; with it the page follows the room by itself, and sends a form again until it
/// has arrived. Large type, 44 pixels for a thumb, dark and light as the phone has it; contrast 4.5 to
/// 1 or more.
package struct PhonePage: Sendable {
  /// How a page goes on.
  package enum Following: Sendable {
    /// It shows what the room does; without script it is loaded again every few seconds.
    case room
    /// The same, but a form is being filled in: it is not loaded again by itself.
    case roomWithForm
    /// It is the participant's own.
    case nothing
  }

  private let title: String
  private let seat: Int?
  private let main: Markup
  private let key: String
  private let answered: String?
  private let following: Following

  /// A page for a seat; `nil` where nobody has one.
  ///
  /// `key` names what is shown: a page with the same one is not put in the place of another that
  /// somebody is filling in. `answered` is what was sent of it already.
  package init(
    _ title: String, seat: Int? = nil, key: String, answered: String? = nil,
    following: Following = .nothing, _ main: Markup
  ) {
    self.title = title
    self.seat = seat
    self.key = key
    self.answered = answered
    self.following = following
    self.main = main
  }

  /// The whole page; `nonce` lets the browser take its style and script, and no others.
  package func text(nonce: String) -> String {
    let head: [Markup] = [
      .single("meta", [("charset", "utf-8")]),
      .single(
        "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
      .element("title", [], .text("\(title) · Rapport")),
      refresh,
      .element("style", [("nonce", nonce)], .ours("phone/page.css")),
    ]
    let body: [Markup] = [
      .element(
        "header", [], .text("Rapport"),
        seat.map { .element("span", [], .text("seat \($0)")) } ?? Markup()),
      .element("main", mainAttributes, main),
      .element("p", [("id", "state"), ("role", "status")]),
      .element("script", [("nonce", nonce)], .ours("phone/page.js")),
    ]
    return "<!doctype html>\n"
      + Markup.element(
        "html", [("lang", "en")], .element("head", [], head), .element("body", [], body)
      ).text + "\n"
  }

  private var mainAttributes: [(String, String?)] {
    [("id", "main"), ("data-key", key)]
      + (answered.map { [("data-answered", $0)] } ?? [])
      + (isLive ? [("data-live", "")] : [])
  }

  private var isLive: Bool {
    switch following {
    case .room, .roomWithForm: true
    case .nothing: false
    }
  }

  private var refresh: Markup {
    guard case .room = following else { return Markup() }
    return .element(
      "noscript", [], .single("meta", [("http-equiv", "refresh"), ("content", "5")]))
  }

  /// What the browser may load and do: this page's own style and script, forms and streams of ours.
  package static func policy(nonce: String) -> String {
    "default-src 'none'; style-src 'nonce-\(nonce)'; script-src 'nonce-\(nonce)'; connect-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  }
}
