/// Why a row is not counted.
enum SurveyRowReason: String, Hashable {
  /// The member did not send it off.
  case notFinished
  /// Somebody tried the survey out.
  case test
  /// The same response is there already.
  case duplicate
  /// Nothing is answered in it.
  case empty
  /// It has no group, so that it cannot be counted in one.
  case noGroup

  /// Behind "not counted:".
  var words: String {
    switch self {
    case .notFinished: "not finished"
    case .test: "a try before the survey"
    case .duplicate: "the same response as one above"
    case .empty: "nothing answered"
    case .noGroup: "no group"
    }
  }
}

/// Why a column is not read.
enum SurveyColumnReason: String, Hashable {
  case time, address, name, network, language, duration, freeText, score, identifier, progress
  case unknown

  /// Behind "not read:".
  var words: String {
    switch self {
    case .time: "a time"
    case .address: "an address or a place"
    case .name: "a name"
    case .network: "a device or a network"
    case .language: "a language"
    case .duration: "how long it took"
    case .freeText: "free text"
    case .score: "points or feedback the tool added"
    case .identifier: "a number of the response; only used to find doubles"
    case .progress: "how far the response got"
    case .unknown: "not asked in this wave"
    }
  }
}
