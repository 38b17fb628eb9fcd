internal import CTerminal

/// The words behind the program's name, as they were handed to it.
///
/// Swift reads them from `/proc`, and has none where that is missing.
package enum ProgramArguments {
  /// A word that is no UTF-8, counted from 1; put right unasked, it would name another file.
  package struct NotText: Error {
    package let word: Int
  }

  package static var all: [String] {
    get throws(NotText) {
      var words: [String] = []
      for index in 1..<max(1, Int(cterminal_argument_count())) {
        guard let bytes = cterminal_argument(Int32(index)) else { continue }
        guard let word = String(validatingCString: bytes) else { throw NotText(word: index) }
        words.append(word)
      }
      return words
    }
  }
}
