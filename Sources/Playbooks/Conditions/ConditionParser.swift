/// Reads the small language of conditions.
///
/// ```
/// condition := all { "or" all }          all := unit { "and" unit }
/// unit      := "not" unit | "(" condition ")" | count | comparison
/// count     := "at least" N "of" "(" condition { "," condition } ")"
///            | "at least" N "symptoms" order LEVEL
/// comparison := NAME [ order WORD | ("=" | "!=") WORD | ["not"] "in" "(" WORD { "," WORD } ")" ]
/// order     := "<" | "<=" | ">" | ">=" | "=" | "!="
/// ```
struct ConditionParser {
  /// What could not be read, and where: characters from the start of the condition.
  struct Failure: Error, Equatable {
    let offset: Int
    let message: String
  }

  private struct Token {
    let text: String
    let offset: Int
  }

  /// Parentheses and `not` may nest this deep.
  private static let maximumDepth = 20
  private static let orders = ["<", "<=", ">", ">=", "=", "!="]

  private let tokens: [Token]
  private let end: Int
  private var position = 0
  private var depth = 0

  /// Comparisons in one condition; with more it could not be checked in reasonable time, nor read.
  private static let maximumComparisons = 100

  static func parse(_ text: String) throws(Failure) -> Condition {
    var parser = try ConditionParser(text)
    let condition = try parser.condition()
    if let rest = parser.peek {
      throw Failure(offset: rest.offset, message: "did not expect '\(rest.text)' here")
    }
    guard condition.atoms.count <= maximumComparisons else {
      throw Failure(
        offset: 0, message: "a condition may compare at most \(maximumComparisons) things")
    }
    return condition
  }

  private init(_ text: String) throws(Failure) {
    tokens = try ConditionParser.tokens(in: text)
    end = text.count
  }

  private static func tokens(in text: String) throws(Failure) -> [Token] {
    let characters = Array(text)
    var tokens: [Token] = []
    var start = 0
    while start < characters.count {
      let character = characters[start]
      var end = start + 1
      if character.isWhitespace {
        start = end
        continue
      } else if isName(character) {
        while end < characters.count, isName(characters[end]) { end += 1 }
      } else if "<>!=".contains(character) {
        if end < characters.count, characters[end] == "=" { end += 1 }
        if characters[start..<end].elementsEqual("==") {
          throw Failure(offset: start, message: "write '=' instead of '=='")
        }
      } else if !"(),".contains(character) {
        throw Failure(offset: start, message: "did not expect '\(character)' in a condition")
      }
      tokens.append(Token(text: String(characters[start..<end]), offset: start))
      start = end
    }
    return tokens
  }

  private static func isName(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
  }

  // MARK: Grammar

  private mutating func condition() throws(Failure) -> Condition {
    var parts = [try conjunction()]
    while take("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .atLeast(1, of: parts)
  }

  private mutating func conjunction() throws(Failure) -> Condition {
    var parts = [try unit()]
    while take("and") { parts.append(try unit()) }
    return parts.count == 1 ? parts[0] : .atLeast(parts.count, of: parts)
  }

  private mutating func unit() throws(Failure) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ConditionParser.maximumDepth else {
      throw Failure(offset: peek?.offset ?? end, message: "this condition is nested too deeply")
    }
    if take("not") { return .not(try unit()) }
    if take("(") {
      let inner = try condition()
      try expect(")")
      return inner
    }
    if peek?.text == "at", peek(1)?.text == "least" { return try count() }
    return try comparison()
  }

  private mutating func count() throws(Failure) -> Condition {
    position += 2
    let number = try word("a number")
    guard let count = Int(number.text), count > 0 else {
      throw Failure(
        offset: number.offset, message: "'at least' wants a number, not '\(number.text)'")
    }
    if take("symptoms") {
      let relation = try order()
      return .symptoms(atLeast: count, relation, try level())
    }
    try expect("of")
    let parts = try list { (parser) throws(Failure) in try parser.condition() }
    guard count <= parts.count else {
      throw Failure(
        offset: number.offset, message: "at least \(count) of \(parts.count) can never hold")
    }
    return .atLeast(count, of: parts)
  }

  private mutating func comparison() throws(Failure) -> Condition {
    let name = try word("a symptom, a fact or a question")
    if take("in") { return .atom(atom(name, .among, try words())) }
    if peek?.text == "not", peek(1)?.text == "in" {
      position += 2
      return .atom(atom(name, .notAmong, try words()))
    }
    guard ConditionParser.orders.contains(peek?.text ?? "") else {
      return .atom(atom(name, .isTrue, []))
    }
    let relation = try order()
    return .atom(atom(name, relation, [try word("a word to compare with").text]))
  }

  private func atom(
    _ name: Token, _ relation: Condition.Relation, _ values: [String]
  )
    -> Condition.Atom
  {
    Condition.Atom(name: name.text, relation: relation, values: values, offset: name.offset)
  }

  private mutating func order() throws(Failure) -> Condition.Relation {
    let token = try next("a comparison such as >= or =")
    guard ConditionParser.orders.contains(token.text),
      let relation = Condition.Relation(rawValue: token.text)
    else {
      throw Failure(
        offset: token.offset, message: "expected a comparison such as >= or =, not '\(token.text)'")
    }
    return relation
  }

  private mutating func level() throws(Failure) -> Level {
    let token = try word("none, mild, moderate or severe")
    guard let level = Level(word: token.text) else {
      throw Failure(
        offset: token.offset,
        message: "expected none, mild, moderate or severe, not '\(token.text)'")
    }
    return level
  }

  private mutating func words() throws(Failure) -> [String] {
    try list { (parser) throws(Failure) in try parser.word("a word to compare with").text }
  }

  private mutating func list<Element>(
    _ element: (inout ConditionParser) throws(Failure) -> Element
  ) throws(Failure) -> [Element] {
    try expect("(")
    var elements = [try element(&self)]
    while take(",") { elements.append(try element(&self)) }
    try expect(")")
    return elements
  }

  // MARK: Tokens

  private var peek: Token? { peek(0) }

  private func peek(_ ahead: Int) -> Token? {
    position + ahead < tokens.count ? tokens[position + ahead] : nil
  }

  private mutating func take(_ text: String) -> Bool {
    guard peek?.text == text else { return false }
    position += 1
    return true
  }

  private mutating func next(_ wanted: String) throws(Failure) -> Token {
    guard let token = peek else {
      throw Failure(offset: end, message: "the condition ends where \(wanted) is needed")
    }
    position += 1
    return token
  }

  private mutating func word(_ wanted: String) throws(Failure) -> Token {
    let token = try next(wanted)
    let keywords = ["and", "or", "not", "in", "of"]
    guard let first = token.text.first, ConditionParser.isName(first),
      !keywords.contains(token.text)
    else {
      throw Failure(offset: token.offset, message: "expected \(wanted), not '\(token.text)'")
    }
    return token
  }

  private mutating func expect(_ text: String) throws(Failure) {
    let token = try next("'\(text)'")
    guard token.text == text else {
      throw Failure(offset: token.offset, message: "expected '\(text)', not '\(token.text)'")
    }
  }
}
