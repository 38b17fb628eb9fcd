import Foundation
import Playbooks
import ShippedPlaybooks

/// One thing that reads what others wrote, and what must hold whatever it is given.
struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable (UnsafeBufferPointer<UInt8>) -> Void

  static let all =
    files + pulses + rooms + phones + stores + sealeds + lines + shells + pages

  /// The one this run is about.
  nonisolated(unsafe) static var chosen = FuzzTarget(name: "none") { _ in }

  static func named(_ name: String) -> FuzzTarget? {
    all.first { $0.name == name }
  }
}

extension UnsafeBufferPointer<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }
}

/// What the program is built with.
let shippedLibrary: Library = {
  do {
    return try Library(
      shippedPlaybooks.filter { !$0.file.contains("/") }.map {
        try Playbook(yaml: $0.text, file: $0.file)
      })
  } catch {
    fatalError("the shipped playbooks: \(error)")
  }
}()

/// Ends the run as a find.
func violation(_ what: String) -> Never { fatalError("INVARIANT: \(what)") }

/// Says that a text a person reads holds nothing a terminal obeys.
func requireSafe(_ text: String, _ what: String) {
  for scalar in text.unicodeScalars where !SafeText.isSafe(scalar) || scalar == "\r" {
    violation("U+\(String(scalar.value, radix: 16)) in \(what): \(text.debugDescription)")
  }
}

func requireTold(_ problems: Problems, _ what: String) {
  for problem in problems.all {
    if problem.place.line < 1 || problem.place.column < 1 {
      violation("place \(problem.place) in \(what)")
    }
    requireSafe(problem.message, what)
  }
}
