import Foundation

/// A page of Markdown, taken apart as far as what it says can be held against the program.
struct MarkdownPage {
  /// Something on the page, and the line it begins in.
  struct Piece: Equatable {
    let text: String
    let line: Int
  }

  /// Lines that are shown as they stand.
  struct Block: Equatable {
    let language: String
    var lines: [Piece] = []
  }

  /// From the root of the project.
  let path: String
  let text: String
  /// What a link behind `#` may name.
  private(set) var anchors: [String] = []
  /// Where links lead.
  private(set) var links: [Piece] = []
  /// What stands in code letters.
  private(set) var code: [Piece] = []
  private(set) var blocks: [Block] = []
  /// Lines with a ` that nothing closes.
  private(set) var unclosed: [Int] = []

  init(path: String, text: String) {
    self.path = path
    self.text = text
    var isFenced = false
    var isIndented = false
    var isAfterBlank = true
    // What belongs together: code letters may go over the end of a line, and no further.
    var passage: [Piece] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let piece = Piece(text: String(line), line: index + 1)
      let isBlank = line.allSatisfy(\.isWhitespace)
      if line.hasPrefix("```") {
        take(passage)
        passage = []
        isFenced.toggle()
        if isFenced { blocks.append(Block(language: String(line.dropFirst(3)))) }
      } else if isFenced {
        blocks[blocks.count - 1].lines.append(piece)
      } else if line.hasPrefix("    "), !isBlank, isAfterBlank || isIndented {
        if !isIndented { blocks.append(Block(language: "")) }
        isIndented = true
        blocks[blocks.count - 1].lines.append(
          Piece(text: String(line.dropFirst(4)), line: index + 1))
      } else {
        if !isBlank { isIndented = false }
        if isBlank || line.prefixMatch(of: /#+\s|\||\s*-\s|\d+\.\s/) != nil {
          take(passage)
          passage = []
        }
        if let heading = line.prefixMatch(of: /#+\s/) {
          addAnchor(line[heading.range.upperBound...])
        }
        passage.append(piece)
      }
      isAfterBlank = isBlank
    }
    take(passage)
  }

  private mutating func take(_ passage: [Piece]) {
    guard let first = passage.first?.line else { return }
    var rest = passage.map(\.text).joined(separator: "\n")[...]
    var line = first
    var plain = ""
    while let start = rest.firstIndex(of: "`") {
      plain += rest[..<start]
      line = first + plain.count { $0 == "\n" }
      let quote = rest[start...].prefix { $0 == "`" }
      let inside = rest[quote.endIndex...]
      guard let end = MarkdownPage.end(of: quote, in: inside) else {
        unclosed.append(line)
        rest = inside
        continue
      }
      let text = inside[..<end.lowerBound]
      code.append(Piece(text: String(text.replacing("\n", with: " ")), line: line))
      // Nothing in code letters is a link; lines go on being counted.
      plain += text.filter { $0 == "\n" }
      rest = inside[end.upperBound...]
    }
    plain += rest
    for match in plain.matches(of: /\]\(([^)]*)\)/) {
      let before = plain[..<match.range.lowerBound]
      links.append(Piece(text: String(match.1), line: first + before.count { $0 == "\n" }))
    }
  }

  /// The next as many ` as there were at the beginning.
  private static func end(of quote: Substring, in text: Substring) -> Range<Substring.Index>? {
    text.ranges(of: /`+/).first { text[$0].count == quote.count }
  }

  /// What GitHub makes of a heading.
  private mutating func addAnchor(_ heading: Substring) {
    let anchor = heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      .replacing(" ", with: "-")
    let same = anchors.count { $0 == anchor || $0.wholeMatch(of: /(.*)-\d+/)?.1 == anchor[...] }
    anchors.append(same == 0 ? anchor : "\(anchor)-\(same)")
  }
}
