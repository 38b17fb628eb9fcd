/// For whom a report is written.
package enum ReportReader: Sendable, Equatable {
  /// The leader it is about: no notes at all.
  case client
  /// The one who asks: with notes and cues; private notes only if wished.
  case coach(withPrivateNotes: Bool)
}
