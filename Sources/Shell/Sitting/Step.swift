internal import Coaching
internal import Playbooks
internal import Reports

/// What a line comes to, one thing after the other; ``Sitting/perform(_:showing:)`` does them.
///
/// What cannot be done is thrown in their place.
enum Step {
  // MARK: Sessions

  /// Something happens in the conversation on screen.
  case record(SessionEvent.Change)
  /// Something happens in a session, on a screen or not.
  case note(SessionEvent.Change, Session)

  // MARK: Screens

  /// A new conversation comes on screen.
  case begin(Beginning)
  /// A stored session comes on screen.
  case resume(Session)
  /// Questions are shown for somebody from now on.
  case address(Audience)
  case open(Screen)
  /// The screen on top goes on as this.
  case replace(Screen)
  /// The conversation on screen turns to another page.
  case turn(Conversation.Turn)
  /// The screen on top is shown again.
  case again
  /// The page turned to last need not be shown: something else says it.
  case stay
  /// The screen on top is closed.
  case close
  /// The screen on top is left, with a word on how what it was about is kept.
  case leave

  // MARK: Showing

  case show(Page)
  case say(String)
  /// Pages that may be longer than the screen; with the short one before them if they are.
  case pages([Page], inShort: Page? = nil)
  /// Nothing of what stood there stays on the screen.
  case clear
  /// A text for other programs, as it is.
  case print(String)
  /// A word of warning, beside what is written.
  case complain(String)
  case write(Writing)

  // MARK: Going on

  /// Something is asked, and more follows from the answer.
  case ask(Ask)
  /// More follows from how things stand by then.
  case then((Scene) throws -> [Step])
  /// A line that was typed where it was not meant; it is the next one.
  case putBack(String)
  /// What reaches beyond the screens, such as to a room or to the folder with what is stored.
  case act(any Act)

  /// Pages that may be longer than the screen.
  static func page(_ page: Page) -> Step { .pages([page]) }

  /// Asks, and goes on with what the answer comes to; `nil` where none came.
  static func ask<Question: Asking>(
    _ asking: Question, then steps: @escaping (Question.Answer?) throws -> [Step]
  ) -> Step {
    .ask(Ask { asker in try steps(try asker.ask(asking).answer) })
  }

  /// Goes on if a yes comes.
  static func confirm(_ question: String, onEnter: Bool = false, then steps: [Step]) -> Step {
    .ask(YesOrNo(question: question, onEnter: onEnter)) { $0 == true ? steps : [] }
  }
}

/// Something a feature does beyond the screens, or with a screen that only it knows.
protocol Act {
  func act(in sitting: Sitting) throws
}

/// Something that is asked, with what its answer comes to.
struct Ask {
  let steps: (Asker) throws -> [Step]
}

/// A conversation that begins.
struct Beginning {
  let library: Library
  /// By which it will be known, where that was said already.
  var id: Session.ID?
  var limit = Interview.usualLimit
  var isStored = true
  /// What happened in it already.
  var changes: [SessionEvent.Change] = []
  /// What ends it at once; then nothing is asked, not even whether to go on unsaved.
  var ending: [SessionEvent.Change] = []
  var style = ResultStyle.text
  /// What it lies on, if it is no conversation of its own.
  var tour: Tour?
}

/// A text that goes to a file.
struct Writing {
  let text: String
  let path: String
  var readers = WholeFile.Readers.asBefore
  let replacing: ReplaceOptions
  /// What is said of it wherever it was typed; without one, a prompt alone says where it went.
  var word: String?
}

extension OutputOptions {
  /// The step that writes a text to a file.
  func writing(
    _ text: String, to path: String, readableBy readers: WholeFile.Readers = .asBefore
  ) -> Step {
    .write(Writing(text: text, path: path, readers: readers, replacing: replacing))
  }

  /// The step that writes a text to the file that was named, or prints it.
  func step(for text: String, readableBy readers: WholeFile.Readers = .asBefore) -> Step {
    output.map { writing(text, to: $0, readableBy: readers) } ?? .print(text)
  }
}
