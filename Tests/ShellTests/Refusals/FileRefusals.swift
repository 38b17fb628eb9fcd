@testable import Shell

extension FileRefusal {
  static var examples: [FileRefusal] {
    [
      .nameless, .dash, .isThere("plan.html"), .notPlain("/dev/null"),
      .besideDatabase("rapport.sqlite"), .outputLost,
    ]
  }
}
