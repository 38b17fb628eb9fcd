/// A question that takes a yes or a no.
struct YesOrNo: Asking {
  let question: String
  /// What an empty line means.
  var onEnter = false

  var prompt: String { isLong ? "(yes or no) " : question + " (yes or no) " }

  /// A long question stands above the prompt, which a terminal would break inside a word.
  var page: Page? { isLong ? Page([.paragraph(question)]) : nil }

  private var isLong: Bool { question.count > 60 }

  func take(_ line: String) throws -> Taken<Bool> {
    switch line.trimmingWhitespace().lowercased() {
    case "": .answer(onEnter)
    case "y", "yes": .answer(true)
    case "n", "no": .answer(false)
    default: throw AskingRefusal.neitherYesNorNo
    }
  }
}
