import Foundation
internal import ShippedTemplates
import Testing

@testable import Reports

/// Templates and the names they may use fit together.
@Suite struct ShippedTemplateTests {
  private static let templates = ShippedShapes.all.keys.sorted()

  @Test(arguments: templates)
  func `every name a template uses exists`(_ file: String) throws {
    let check = TemplateCheck(text: ShippedTemplate.named(file).text, file: file)
    #expect(check.tooDeep == nil)
    #expect(check.unknownNames(in: try #require(ShippedShapes.all[file])) == [])
  }

  /// For templates of the user's own.
  private static let spare: Set = ["sheets steps.minutes", "sheets steps.room"]

  @Test func `every name is used by a template, or is for one's own`() {
    var offered: Set<String> = []
    var used: Set<String> = []
    for (file, shape) in ShippedShapes.all {
      let kind = file.split { "./".contains($0) }[0]
      let paths = UsedNames.paths(in: ShippedTemplate.named(file).text, shape)
      offered.formUnion(shape.paths().map { "\(kind) \($0.path)" })
      used.formUnion(paths.map { "\(kind) \($0)" })
    }
    #expect(offered.count > 150)
    let unused = offered.subtracting(used).filter { path in
      // Each list has its `has`; actions for later are told with fewer words than those for now.
      !path.contains(/[ .]has[A-Z]\w*$/)
        && !used.contains(path.replacing("report later.", with: "report next."))
    }
    #expect(Set(unused) == Self.spare)
  }

  @Test(arguments: templates)
  func `what may be missing does not give way to another of the same name`(_ file: String) throws {
    for (path, kind, outer) in try #require(ShippedShapes.all[file]).paths() {
      let name = String(path.split(separator: ".").last ?? "")
      switch kind {
      case .text(isSure: false), .group: #expect(!outer.contains(name), "\(path)")
      case .text, .texts, .flag, .list: break
      }
    }
  }

  @Test func `every template is held against its names`() {
    let templates = shippedTemplates.map(\.file)
      .filter { $0.hasSuffix(".mustache") && !$0.hasPrefix("parts/") }
    #expect(templates.sorted() == Self.templates)
  }
}
