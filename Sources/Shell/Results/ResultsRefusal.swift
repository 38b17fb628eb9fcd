/// Why a report is not written.
enum ResultsRefusal: Refusal {
  case noTemplate(in: String, called: [String])

  var told: Told {
    switch self {
    case .noTemplate(let folder, let names):
      Told(
        "There is no template in \(folder):",
        right: "it would be called \(names.joined(separator: " or ")).", .notFound)
    }
  }
}
