internal import Coaching
internal import Playbooks
internal import Reports

/// What a line comes to, one thing after the other; ``Sitting/perform(_:)`` does them.
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
  /// A stored session comes on screen, unless a person does not want to give up unsaved answers.
  case resume(Session)
  /// Questions are shown for somebody from now on.
  case address(Audience)
  case open(Screen)
  /// The conversation on screen turns to another page.
  case turn(Turn)
  /// The page turned to last need not be shown: something else says it.
  case stay
  /// The screen on top is left, with a word on how what it was about is kept.
  case leave

  // MARK: Showing

  case show(Page)
  case say(String)
  /// Pages that may be longer than the screen; with the short one before them if they are.
  case pages([Page], inShort: Page? = nil)
  /// A text for other programs, as it is.
  case print(String)
  case write(Writing)

  // MARK: Going on

  /// Something is asked, and more follows from the answer.
  case ask(Ask)
  /// More follows from how things stand by then.
  case then((Scene) throws -> [Step])
  /// What is beyond the screens, such as a room or the folder with what is stored.
  case act(any ActingCommand)

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

/// Something that is asked, with what its answer comes to.
struct Ask {
  let steps: (Asker) throws -> [Step]
}

/// Where a conversation turns to.
enum Turn {
  case to(Conversation.Screen)
  /// The next open question, or the review.
  case goOn
  case review
  /// An empty line at a question.
  case keep(showsAgain: Bool)
}

/// A conversation that begins.
struct Beginning {
  let library: Library
  var limit = Interview.usualLimit
  var isStored = true
  /// What happened in it already.
  var changes: [SessionEvent.Change] = []
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
}

extension OutputOptions {
  /// The step that writes a text to a file.
  func writing(_ text: String, to path: String) -> Step {
    .write(Writing(text: text, path: path, replacing: replacing))
  }
}
