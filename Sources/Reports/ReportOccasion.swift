package import Coaching

/// When a report is written, by whom, and what it tells besides the conversation itself.
package struct ReportOccasion: Sendable {
  /// Who hands a report over.
  package struct Sender: Sendable {
    let name: String
    /// Below the name: a trade, a place, how to be reached; may be empty.
    let line: String

    package init(name: String, line: String) {
      self.name = name
      self.line = line
    }
  }

  let today: Day
  /// `nil` where nobody said who hands it over.
  let sender: Sender?
  /// Whether client and team are named.
  let namesLabels: Bool
  /// When the client was met, for a coach; `nil` if it is not wished.
  let log: SessionLog?

  package init(
    on today: Day, by sender: Sender? = nil, namesLabels: Bool = true, log: SessionLog? = nil
  ) {
    self.today = today
    self.sender = sender
    self.namesLabels = namesLabels
    self.log = log
  }
}
