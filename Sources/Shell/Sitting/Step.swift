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
  /// A stored session comes on screen.
  case resume(Session)
  /// A room works on a case, from the beginning or where a session stopped.
  case play(Exercise, Library, Session?, tables: Int?)
  /// Questions are shown for somebody from now on.
  case address(Audience)
  case open(Screen)
  /// The screen on top goes on as this.
  case replace(Screen)
  /// The conversation on screen turns to another page.
  case turn(Turn)
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
  /// A text for other programs, as it is.
  case print(String)
  /// A word of warning, beside what is written.
  case complain(String)
  case write(Writing)

  // MARK: Exercises and rooms

  /// The next page of an exercise; behind the last one, where it stands.
  case turnPage
  case turnPageBack
  /// Pages for a room, which it turns one by one.
  case project([Page], at: Int = 1)
  /// Nothing of what was typed stays on the screen.
  case clear
  /// A run sheet is followed, from the step it is at.
  case follow(WorkshopRun)
  /// Hands and what is concluded wait for the reveal, or no more.
  case hide(Bool)
  /// The case is worked on by phones too.
  case offerGuesses
  case takePhoneGuesses
  case withdrawBallot
  /// The question on screen goes to the phones, if any are there.
  case putToPhones
  /// Hands of the room are counted together with those of the phones.
  case countPhones(Playbooks.Question, inTheRoom: Tally?)

  // MARK: Going on

  /// Something is asked, and more follows from the answer.
  case ask(Ask)
  /// More follows from how things stand by then.
  case then((Scene) throws -> [Step])
  /// A line that was typed where it was not meant; it is the next one.
  case putBack(String)
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
  /// Back to the question the review was looked at from.
  case backFromReview
  /// The questions for a quiet moment.
  case reflect
  case leaveMirror
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
}

extension OutputOptions {
  /// The step that writes a text to a file.
  func writing(_ text: String, to path: String) -> Step {
    .write(Writing(text: text, path: path, replacing: replacing))
  }
}
