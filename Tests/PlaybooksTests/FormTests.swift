import ShippedPlaybooks
import Testing

@testable import Playbooks

/// A library kept as bytes comes back as it was; other bytes are refused and never trap.
struct FormTests {
  private static let texts = shippedPlaybooks.filter { $0.kind == .playbook }.map(\.text)

  /// One of everything a playbook can hold.
  private static func sample() throws -> (library: Library, text: String) {
    let text = try Sample.changing([
      (
        "context:",
        Sample.concern + "statements:\n" + statement + "pulse:\n" + pulse
          + "safety: {ask: seen, yes-is: a, not-sure-is: c, signs: [weed]}\nmeasures:\n" + measure
          + "sources: {E: A book}\ncontext:"
      ),
      ("    recommend: [pull]", "    recommend: [pull]\n    avoid: [tagged live, owned by team]"),
    ])
    return (try Library([Playbook(yaml: text, file: "garden.yaml")]), text)
  }

  private static let statement = """
      - id: st-weeds
        mark: T1
        trust: task
        say: I see no weeds.
        why: They show.
        talk: Where did you look?
        marks: {weeds: "+"}
        norm: {percent: 61.5, who: gardeners, year: 2024, source: A count}

    """
  private static let pulse = """
      - {id: p1, trust: [task], ask: Are there weeds?, scale: [yes, no]}
      - {id: p2, trust: [task], ask: Which?, rule: Keep them apart.}

    """
  private static let measure = """
      - {id: m1, name: Weeds, formula: count, use: monthly, caution: They grow.}

    """

  @Test func `what is shipped is the form of the shipped playbooks`() throws {
    let form = try Shipped.library().form(for: Self.texts)
    #expect(Array(shippedLibraryForm.utf8) == form)
    let library = try Library(form: form, texts: Self.texts)
    #expect(library.form(for: Self.texts) == form)
    #expect(library.playbooks.map(\.text) == Self.texts)
  }

  @Test func `everything comes back as it was`() throws {
    let (library, text) = try Self.sample()
    let form = library.form(for: ["another", text])
    let read = try Library(form: form, texts: ["another", text])
    #expect(read.form(for: ["another", text]) == form)
    #expect(Self.told(read) == Self.told(library))
    #expect(
      Self.told(library).contains("grows over my head") && Self.told(library).contains("61.5"))
  }

  /// Everything in a library in words, whatever the order of what has none; without what is only
  /// looked at while reading.
  private static func told(_ library: Library) -> String {
    let playbook = library.playbooks.map(told).joined()
    let solved = [
      library.questions.map(told), library.statements.map(told), library.concerns.map(told),
    ]
    return playbook + solved.joined().joined()
  }

  private static func told(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    let parts = mirror.children.filter { $0.label != "references" }.map { part in
      (part.label ?? "") + ":" + told(part.value)
    }
    let isOrdered = mirror.displayStyle != .dictionary && mirror.displayStyle != .set
    return parts.isEmpty
      ? "\(value)" : "(" + (isOrdered ? parts : parts.sorted()).joined(separator: " ") + ")"
  }

  /// Whoever changes the layout, or what rates are solved to, makes what users have kept useless:
  /// then ``Library/formVersion`` grows, and this row with it.
  @Test func `a version stands for one layout`() throws {
    let (library, text) = try Self.sample()
    let sum = library.form(for: [text]).reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    #expect([UInt64(Library.formVersion), sum] == [2, 12_737_421_830_444_690_805])
  }

  @Test func `a form cut off anywhere is refused`() throws {
    let (library, text) = try Self.sample()
    let form = library.form(for: [text])
    for end in form.indices {
      #expect(throws: FormError.self) { try Library(form: Array(form[..<end]), texts: [text]) }
    }
    #expect(throws: FormError.self) { try Library(form: form + [0], texts: [text]) }
    #expect(throws: FormError.self) { try Library(form: form, texts: []) }
  }

  @Test(arguments: 0..<4) func `changed bytes are read to a library or refused`(_ seed: Int) throws
  {
    var dice = FuzzTests.Dice(state: UInt64(seed))
    let (library, text) = try Self.sample()
    let form = library.form(for: [text])
    for _ in 0..<3_000 {
      var changed = form
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        changed[Int.random(in: changed.indices, using: &dice)] = UInt8.random(
          in: 0...255, using: &dice)
      }
      _ = try? Library(form: changed, texts: [text])
    }
  }

  @Test func `conditions nested without end are refused`() throws {
    var writer = FormWriter()
    for _ in 0..<100_000 { writer.write(3) }
    var reader = try FormReader(writer.bytes)
    #expect(throws: FormError.self) { try reader.read() as Condition }
  }
}
