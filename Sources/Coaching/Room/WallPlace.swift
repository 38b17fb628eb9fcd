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

  package let sheet: Sheet?
  /// The conversation or the exercise; `nil` where none is stored.
  package let session: String?
  package let question: Question.ID?
  /// The page of a case that was turned to, counted from 1.
  package let page: Int?

  package init(
    sheet: Sheet? = nil, session: String? = nil, question: Question.ID? = nil, page: Int? = nil
  ) {
    self.sheet = sheet
    self.session = session
    self.question = question
    self.page = page
  }
}
