/// A question that a yes answers; anything else is a no.
struct YesOrNo: Asking {
  let question: String
  /// What an empty line means.
  var onEnter = false

  var prompt: String { question + " (yes or no) " }

  func take(_ line: String) -> Taken<Bool> {
    switch line.trimmingWhitespace().lowercased() {
    case "": .answer(onEnter)
    case "y", "yes": .answer(true)
    default: .answer(false)
    }
  }
}
