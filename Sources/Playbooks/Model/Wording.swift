/// A text with other forms where it is about one person, two, a group or those above.
package struct Wording: Hashable, Sendable {
  let say: String
  let forms: [Scope: String]

  /// Stands for a phrase such as "in the last month".
  static let since = "{since}"

  init(_ say: String, forms: [Scope: String] = [:]) {
    self.say = say
    self.forms = forms
  }

  /// The form for a matter; a missing one is the common one.
  package func text(for matter: Matter) -> String {
    let text = forms[matter.scope] ?? say
    guard text.contains(Wording.since) else { return text }
    let phrase = (matter.since ?? .month).phrase
    let filled = text.replacing(Wording.since, with: phrase)
    return text.hasPrefix(Wording.since)
      ? filled.prefix(1).uppercased() + filled.dropFirst() : filled
  }
}

extension Wording {
  static let shape = Shape(
    "a text in several forms",
    [.required("say", .text, "the common form")]
      + Scope.allCases.map {
        .optional($0.rawValue, .text, "where it is about \($0.phrase)")
      })

  /// A text, or a group of its forms.
  static let kind = Shape.Kind.either(.text, .group(shape))
}

extension Scope {
  /// Reads after "where it is about".
  fileprivate var phrase: String {
    switch self {
    case .everyone: "the whole team"
    case .onePerson: "one person"
    case .twoPeople: "two people"
    case .twoGroups: "two groups"
    case .newcomers: "newcomers"
    case .above: "leads, or those above"
    }
  }
}

extension Fields {
  /// A text or a group of its forms; `nil` if the key is missing or wrong.
  func optionalWording(_ key: String) -> Wording? {
    guard let value = self[key] else { return nil }
    guard case .map(let entries) = value.content else {
      complainAboutBraces(in: value, key)
      return value.text.map { Wording($0) }
    }
    for entry in entries { complainAboutBraces(in: entry.value, key) }
    let fields = Fields(value, as: Wording.shape, log: log)
    let forms = Scope.allCases.compactMap { scope in
      fields.optionalText(scope.rawValue).map { (scope, $0) }
    }
    return Wording(
      fields.text("say"), forms: Dictionary(forms, uniquingKeysWith: { first, _ in first }))
  }

  /// Other words in braces are the author's; one that is nearly `{since}` is a slip.
  private func complainAboutBraces(in value: YAMLValue, _ key: String) {
    guard let text = value.text, text.utf8.contains(UInt8(ascii: "{")) else { return }
    for match in text.matches(of: /\{([^{}]*)\}/) where match.0 != Wording.since {
      let word = match.1.lowercased().filter { !$0.isWhitespace }
      guard Suggestion.nearest(to: word, among: ["since"]) != nil else { continue }
      log.error(
        at: value.place,
        "'\(key)' knows no \(SafeText.quoted(String(match.0))) (did you mean '\(Wording.since)'?)")
    }
  }

  func wording(_ key: String) -> Wording { optionalWording(key) ?? Wording("") }
}
