internal import Coaching

/// Where a wave's norms were published, and what their licence asks to be said.
enum PulseSources {
  private static let openLicence = "Open Government Licence"

  /// Each source once, and the attribution that goes with it; empty without norms.
  static func lines(of wave: Wave) -> [String] {
    var seen: Set<String> = []
    let sources = wave.statements.compactMap(\.norm?.source).filter { seen.insert($0).inserted }
    let isOpen = sources.contains { $0.contains(openLicence) }
    return sources + (isOpen ? [attribution] : [])
  }

  private static let attribution =
    "Contains public sector information licensed under the Open Government Licence v3.0 "
    + "(nationalarchives.gov.uk/doc/open-government-licence/version/3). Crown copyright."
}
