import Playbooks
import ShippedPlaybooks
import Testing

internal import Yams

/// Thousands of broken playbooks: reading must end, in words, and never in a crash.
struct FuzzTests {
  /// SplitMix64; the same numbers every time.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "[", "]", "{", "}", ":", ": ", "- ", "? ", ",", "\"", "'", "|", ">", "#", " #", "&a", "*a", "!",
    "%", "\n", "\r", "\t", "  ", "\\", "---\n", "\"\\e\"", "~", "null", "true", "-1", "1e99", "nan",
    "é", "日", "at least 2 of (", "not ", ")", "and", "++", "\n    ", "\u{FEFF}", "x: &x [",
  ]

  /// One to four cuts, doublings and insertions.
  private static func mutated(_ text: String, _ dice: inout Dice) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &dice) {
      let place = Int.random(in: 0..<max(1, bytes.count), using: &dice)
      let end = min(bytes.count, place + Int.random(in: 0...40, using: &dice))
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: bytes.swapAt(place % max(1, bytes.count), 0)
      default:
        bytes.insert(contentsOf: (pieces.randomElement(using: &dice) ?? "").utf8, at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads it, and puts it together with nothing else.
  private static func read(_ text: String) -> [Problem] {
    do {
      _ = try Library([Playbook(yaml: text, file: "x")])
      return []
    } catch {
      return error.all
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a playbook cut off anywhere is read to a verdict`() throws {
    let text = try #require(shippedPlaybooks.first { $0.file == "policy.yaml" }?.text)
    let bytes = Array(text.utf8)
    for end in stride(from: 0, to: bytes.count, by: 17) {
      let problems = Self.read(String(decoding: bytes[..<end], as: UTF8.self))
      #expect(problems.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: 0..<8)
  func `a playbook with small injuries is read to a verdict`(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    for _ in 0..<250 {
      let text = try #require(shippedPlaybooks.randomElement(using: &dice)).text
      let start = text.utf8.count / 3
      let part = Bool.random(using: &dice) ? text : String(text.prefix(start))
      let problems = Self.read(Self.mutated(part, &dice))
      #expect(problems.allSatisfy { $0.place.line >= 1 && !$0.message.isEmpty })
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: 0..<4)
  func `no soup of signs brings an anchor past the guard`(_ seed: Int) {
    var dice = Dice(state: 1_000 + UInt64(seed))
    for _ in 0..<4_000 {
      let count = Int.random(in: 1...14, using: &dice)
      let soup = (0..<count).map { _ in
        Bool.random(using: &dice) ? Self.pieces.randomElement(using: &dice) ?? "" : "a"
      }.joined()
      let isRefused = Self.read(soup).contains { $0.message.hasPrefix("anchors") }
      guard let root = try? Yams.compose(yaml: soup), Self.isAnchored(root) else { continue }
      #expect(isRefused, "\(soup.debugDescription)")
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["- ", "? ", ": ", "[", "{a: "])
  func `no soup of signs hides a deep tree from the guard`(_ opener: String) {
    var dice = Dice(state: 2_000)
    let deep = String(repeating: opener, count: 40)
    let closer = ["[": "]", "{a: ": "}"][opener] ?? ""
    for _ in 0..<1_500 {
      let count = Int.random(in: 0...5, using: &dice)
      let soup = (0..<count).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined()
      let text = soup + deep + "a" + String(repeating: closer, count: 40)
      let isRefused = Self.read(text).contains { problem in
        ["this is nested", "anchors", "the invisible"].contains(where: problem.message.hasPrefix)
      }
      guard let root = try? Yams.compose(yaml: text), Self.depth(root) > 30 else { continue }
      #expect(isRefused, "\(text.debugDescription)")
    }
  }

  private static func depth(_ node: Node) -> Int {
    switch node {
    case .sequence(let nodes): 1 + (nodes.map(depth).max() ?? 0)
    case .mapping(let pairs): 1 + (pairs.map { max(depth($0.key), depth($0.value)) }.max() ?? 0)
    default: 0
    }
  }

  private static func isAnchored(_ node: Node) -> Bool {
    switch node {
    case .scalar(let scalar): scalar.anchor != nil
    case .sequence(let nodes): nodes.anchor != nil || nodes.contains(where: isAnchored)
    case .mapping(let pairs):
      pairs.anchor != nil || pairs.contains { isAnchored($0.key) || isAnchored($0.value) }
    case .alias: true
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a megabyte of unknown names is told in seconds`() throws {
    let names = (0..<20_000).map { "      - unknown-name-of-an-action-\($0)\n" }.joined()
    let text = try Sample.changing([("recommend: [pull]", "recommend:\n" + names)])
    #expect(Self.read(text).count == 20_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a megabyte of impossible conditions is told in seconds`() throws {
    let gate = (0..<9).map { "q\($0) = a" }.joined(separator: " and ")
    let questions = (0..<3_000).map { number in
      """
        - id: q\(number)
          when: \(gate) and q0 = b
          ask: A
          why: W
          options: {a: {say: A}, b: {say: B}, c: {say: C}, d: {say: D}}

      """
    }.joined()
    let text = try Sample.changing([("questions:\n", "questions:\n" + questions)])
    #expect(text.utf8.count < YAMLLimits.maximumSize)
    #expect(Self.read(text).allSatisfy { $0.message.hasSuffix("can never be asked") })
  }
}
