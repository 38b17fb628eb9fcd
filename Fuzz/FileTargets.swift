import Foundation
@testable import Playbooks
@testable import Shell
import Yams

extension FuzzTarget {
  /// What authors, answerers and survey tools write.
  static let files = [
    FuzzTarget(name: "playbook") { bytes in
      do throws(Problems) {
        _ = try Library([Playbook(yaml: bytes.text, file: "x")])
      } catch { requireTold(error, "playbook") }
    },
    FuzzTarget(name: "guard") { bytes in
      guard YAMLGuard.problem(in: bytes.text, file: "x") == nil,
        let node = try? Yams.compose(yaml: bytes.text)
      else { return }
      let depth = depth(of: node)
      if depth > YAMLLimits.maximumDepth + 1 { violation("depth \(depth)") }
    },
    FuzzTarget(name: "form") { bytes in
      let texts = [""]
      guard let library = try? Library(form: Array(bytes), texts: texts) else { return }
      let form = library.form(for: texts)
      guard (try? Library(form: form, texts: texts))?.form(for: texts) == form else {
        violation("a form comes back otherwise")
      }
    },
    FuzzTarget(name: "answers") { bytes in
      do throws(Problems) {
        _ = try AnswersFile(yaml: bytes.text, file: "x", library: shippedLibrary).entries.count
      } catch { requireTold(error, "answers") }
    },
    FuzzTarget(name: "case") { bytes in
      do throws(Problems) {
        _ = try CaseFile(yaml: bytes.text, file: "x", library: shippedLibrary)
      } catch { requireTold(error, "case") }
    },
    FuzzTarget(name: "workshop") { bytes in
      do throws(Problems) { _ = try Workshop(yaml: bytes.text, file: "x") } catch {
        requireTold(error, "workshop")
      }
    },
    FuzzTarget(name: "condition") { bytes in
      let text = bytes.text
      do throws(ConditionParser.Failure) {
        _ = "\(try ConditionParser.parse(text))"
      } catch {
        if !(0...text.count).contains(error.offset) { violation("offset \(error.offset)") }
      }
    },
    FuzzTarget(name: "table") { bytes in
      let file = scratch + ".csv"
      _ = FileManager.default.createFile(atPath: file, contents: Data(bytes))
      do {
        _ = try ResponseTable(file: file, library: shippedLibrary)
      } catch let problems as Problems {
        requireTold(problems, "table")
      } catch {
        requireSafe(Failure(error).text, "table")
      }
    },
  ]

  private static func depth(of node: Yams.Node) -> Int {
    switch node {
    case .scalar: 0
    case .sequence(let items): 1 + (items.map(depth).max() ?? 0)
    case .mapping(let pairs):
      1 + (pairs.map { max(depth(of: $0.key), depth(of: $0.value)) }.max() ?? 0)
    case .alias: violation("an alias past the guard")
    }
  }
}

/// Where this run may write.
let scratch = "/dev/shm/rapport-fuzz-\(getpid())"
