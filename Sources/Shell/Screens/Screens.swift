internal import Coaching
internal import Playbooks

/// The screens that are open; the one on top has the console.
struct Screens {
  /// The lowest first.
  private var open: [Screen] = []
  /// Whether the last one was closed, or none was ever open.
  private(set) var isOver = true
  /// For whom questions are shown, as it was said last; `nil` as long as nobody said.
  private var said: Audience?
  /// Others see the screen, whatever is on it.
  private var isPresenting: Bool
  /// What is counted waits for the reveal, also in the next conversation.
  private var isHiding = false
  /// What was shown last.
  private var shown: Screen.Mark?
  /// Whose plan was looked back at last, as long as nothing else is on screen.
  private(set) var lookedBackAt: Session.ID?
  /// The run sheet that is followed; it goes on whatever screen is on top.
  var workshop: WorkshopRun?

  init(isPresenting: Bool) {
    self.isPresenting = isPresenting
  }

  /// Who looks at what is on.
  var viewer: Viewer {
    Viewer(
      audience, isPresenting: isPresenting, isHiding: isHiding && !place.isApart,
      looksAt: top?.session)
  }

  var top: Screen? { open.last }

  /// Where a command is typed.
  var place: CommandPlace { top?.place ?? .commandLine }

  /// The conversation of the screen on top; `nil` where it has none, such as a look back.
  var conversation: Conversation? {
    get { top?.conversation }
    set {
      guard !open.isEmpty else { return }
      open[open.count - 1].conversation = newValue
    }
  }

  /// Whether the shell's own prompt lies below all.
  var isShell: Bool {
    if case .prompt? = open.first { true } else { false }
  }

  /// The prompt to read behind.
  var prompt: String { top?.prompt ?? "" }

  /// Whether the screen on top leads on to nothing more.
  var isThrough: Bool { top?.isThrough == true }

  /// A page as it stands on the screen on top.
  func marked(_ page: Page) -> Page { top?.marked(page) ?? page }

  /// What a line means on the screen on top.
  mutating func take(_ line: String, isCommand: (String) -> Bool) -> Meaning {
    guard !open.isEmpty else { return .command(line) }
    return open[open.count - 1].take(line, isCommand: isCommand)
  }

  /// Whether closing the screen on top ends the program.
  var isLast: Bool { open.count < 2 }

  // MARK: Opening and closing

  mutating func push(_ screen: Screen) {
    open.append(screen)
    isOver = false
    shown = nil
    lookedBackAt = nil
    takeOver(screen.session)
  }

  /// Puts a conversation on screen: at the shell's prompt, or as all there is.
  mutating func enter(_ conversation: Conversation, format: ResultStyle = .text) {
    let base = isShell ? Screen.prompt(conversation) : .single(conversation, format)
    open = []
    push(base)
  }

  /// What was presented comes back presented.
  ///
  /// - Returns: Whether others see the screen only since now.
  @discardableResult
  mutating func takeOver(_ session: Session?) -> Bool {
    guard !isPresenting, session?.state.onlookers.seeTheScreen == true else { return false }
    isPresenting = true
    return true
  }

  /// Puts another screen in the place of the one on top.
  mutating func replaceTop(with screen: Screen) {
    if !open.isEmpty { open[open.count - 1] = screen }
  }

  /// Closes the screen on top, and shows the one below again; the last one stays to be looked at.
  mutating func pop() {
    guard open.count > 1 else {
      isOver = true
      return
    }
    let closed = open.removeLast()
    if case .lookBack(let screen) = closed, top?.session == nil {
      lookedBackAt = screen.session.id
    }
    shown = top?.comesBack == true ? nil : top?.mark
  }

  // MARK: Showing

  /// Whether what the screen on top turned to last stands there already.
  var isShown: Bool { shown != nil && shown == top?.mark }

  /// What the screen on top turned to last stands there, or need not.
  mutating func markShown() { shown = top?.mark }

  /// It has to be shown, even if it stands there.
  mutating func markUnshown() { shown = nil }

  /// Shows the screen on top again, if there is something to go on with.
  mutating func showAgain() {
    if top?.isShownAgain == true { shown = nil }
  }

  // MARK: Sessions

  /// Whether what happens in a conversation on screen goes to disk; `nil` if no screen has it.
  func isStored(_ id: Session.ID) -> Bool? {
    open.lazy.compactMap(\.conversation).first { $0.session.id == id }?.isStored
  }

  /// The session with this id, if a screen has it.
  func session(_ id: Session.ID) -> Session? {
    open.lazy.compactMap(\.session).first { $0.id == id }
  }

  /// Goes on with a conversation unsaved.
  mutating func keepUnsaved(_ id: Session.ID) {
    for index in open.indices where open[index].conversation?.session.id == id {
      open[index].conversation?.isStored = false
    }
  }

  /// A conversation that is stored nowhere, and not over or with more than its plan; a tour is none.
  var unsaved: Conversation? {
    open.lazy.filter { !$0.place.isApart }.compactMap(\.conversation)
      .first { !$0.isStored && ($0.screen != .over || $0.session.commitments.isTold) }
  }

  /// Takes an event that is stored into every screen that holds its session.
  mutating func append(_ event: SessionEvent, to id: Session.ID) {
    for index in open.indices where open[index].session?.id == id {
      open[index].append(event)
    }
  }

  /// Lets go of a session that is gone for good; of all without an id.
  mutating func forget(_ id: Session.ID?) {
    if id == nil || id == lookedBackAt { lookedBackAt = nil }
    for index in open.indices.reversed() {
      guard let session = open[index].session, id == nil || session.id == id else { continue }
      if case .prompt = open[index] {
        open[index] = .prompt(nil)
      } else if index == open.count - 1 {
        pop()
      } else {
        open.remove(at: index)
      }
    }
  }

  // MARK: Who looks on

  /// What a coach asked comes back in the coach's form, unless something else was said.
  private var audience: Audience {
    said ?? (top?.session?.state.onlookers.areCoached == true ? .coach : .leader)
  }

  /// Whether questions are shown with hints for a room.
  var isForWorkshop: Bool { audience == .workshop }

  /// For whom questions are shown from now on.
  mutating func address(_ audience: Audience?) {
    if let audience { said = audience }
  }

  /// The same, with questions shown for somebody.
  func addressed(to audience: Audience?) -> Screens {
    var screens = self
    screens.address(audience)
    return screens
  }

  /// Whether others see the screen from now on.
  ///
  /// - Returns: The sessions on screen that do not know it yet.
  mutating func present(_ isOn: Bool) -> [Session] {
    isPresenting = isOn
    let sessions = open.compactMap(\.session).filter { $0.state.onlookers.seeTheScreen != isOn }
    // A look back lies on the conversation it is about.
    return sessions.enumerated().filter { index, session in
      !sessions[..<index].contains { $0.id == session.id }
    }.map(\.element)
  }

  /// Whether what is counted waits for the reveal from now on.
  mutating func hide(_ isOn: Bool) { isHiding = isOn }

  /// What a session that begins or goes on here takes over: a coach asks, others see the screen as
  /// before.
  ///
  /// What a room waits for is no matter of an exercise.
  func onlookers(of session: Session) -> [SessionEvent.Change] {
    let known = session.state.onlookers
    let isCoachs = said.map { $0 == .coach } ?? known.areCoached
    return (isCoachs != known.areCoached ? [.coached(isCoachs)] : [])
      + (isPresenting && !known.seeTheScreen ? [.presented(true)] : [])
      + (isHiding && !known.waitForReveal && session.exercise == nil ? [.hidden(true)] : [])
  }
}
