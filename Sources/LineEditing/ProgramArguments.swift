internal import CTerminal

/// The words behind the program's name, as they were handed to it.
///
/// Swift reads them from `/proc`, and has none where that is missing.
package enum ProgramArguments {
  package static var all: [String] {
    (1..<max(1, Int(cterminal_argument_count()))).compactMap { index in
      cterminal_argument(Int32(index)).map { String(cString: $0) }
    }
  }
}
