package import Foundation
package import Playbooks

/// What stood on the wall while a room was open, to go on there after the program ended.
package struct WallPlace: Hashable, Sendable, Codable {
  /// A run sheet that is followed.
  package struct Sheet: Hashable, Sendable, Codable {
    package let workshop: String
    /// The case it was made ready for.
    package let file: String?
    package let tables: Int
    package let isByVideo: Bool
    /// Counted from 1.
    package let step: Int

    package init(workshop: String, file: String?, tables: Int, isByVideo: Bool, step: Int) {
      self.workshop = workshop
      self.file = file
      self.tables = tables
      self.isByVideo = isByVideo
      self.step = step
    }
  }

  /// A clock that runs beside the prompt.
  package struct Timer: Hashable, Sendable, Codable {
    /// Seconds.
    package let length: Int
    package let end: Date

    package init(length: Int, end: Date) {
      self.length = length
      self.end = end
    }
  }

  package let sheet: Sheet?
  /// The conversation or the exercise; `nil` where none is stored.
  package let session: Session.ID?
  package let question: Question.ID?
  /// The page of a case that was turned to, counted from 1.
  package let page: Int?
  package let timer: Timer?

  package init(
    sheet: Sheet? = nil, session: Session.ID? = nil, question: Question.ID? = nil, page: Int? = nil,
    timer: Timer? = nil
  ) {
    self.timer = timer
    self.sheet = sheet
    self.session = session
    self.question = question
    self.page = page
  }
}
