/// A question that takes a yes or a no.
struct YesOrNo: Asking {
  let question: String
  /// What an empty line means.
  var onEnter = false

  var prompt: String { question + " (yes or no) " }

  func take(_ line: String) throws -> Taken<Bool> {
    switch line.trimmingWhitespace().lowercased() {
    case "": .answer(onEnter)
    case "y", "yes": .answer(true)
    case "n", "no": .answer(false)
    default: throw AskingRefusal.neitherYesNorNo
    }
  }
}
