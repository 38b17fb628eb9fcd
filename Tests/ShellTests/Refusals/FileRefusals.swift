@testable import Shell

extension FileRefusal {
  static var examples: [FileRefusal] {
    [
      .nameless, .isThere("plan.html"), .notPlain("/dev/null"),
      .besideDatabase("rapport.sqlite"), .outputLost,
    ]
  }
}
