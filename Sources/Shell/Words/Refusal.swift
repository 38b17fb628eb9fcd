/// An error that says of itself what a person is told.
protocol ToldError: Error {
  var told: Told { get }
}

/// Why somebody does not get what was asked for; another line may do better.
///
/// Each area of the program has its own, with all of its words in one file.
protocol Refusal: ToldError {}

/// What a person is told in the place of what was asked for.
struct Told: Equatable {
  /// What is wrong, and why, as one clause or whole sentences.
  let what: String
  /// What would be right, or what to do now; `nil` where nothing helps.
  let right: String?
  /// With which code a run ends.
  let code: Failure.Code

  /// Says `right` after `what`: as another clause, unless `what` ends its sentence.
  init(_ what: String, right: String? = nil, _ code: Failure.Code = .usage) {
    self.what = what
    self.right = right
    self.code = code
  }

  var text: String {
    guard let right else { return what }
    let isSentence = what.last.map { ".?!:".contains($0) } == true
    return what + (isSentence ? " " : "; ") + right
  }
}
