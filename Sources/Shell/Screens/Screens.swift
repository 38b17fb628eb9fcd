internal import Coaching
internal import Playbooks

/// The screens that are open; the one on top has the console.
struct Screens {
  /// The lowest first.
  private var open: [Screen] = []
  /// Whether the last one was closed, or none was ever open.
  private(set) var isOver = true
  private var audience = Audience.leader
  /// Others see the screen, whatever is on it.
  private var isPresenting: Bool
  /// What is counted waits for the reveal, also in the next conversation.
  private var isHiding = false
  /// The run sheet that is followed; it goes on whatever screen is on top.
  var workshop: WorkshopRun?

  init(isPresenting: Bool) {
    self.isPresenting = isPresenting
  }

  /// Who looks at what is on.
  var viewer: Viewer {
    Viewer(
      audience, isPresenting: isPresenting, isHiding: isHiding && !isApart, isApart: isApart,
      looksAt: conversation?.session)
  }

  var top: Screen? { open.last }

  private var isApart: Bool { top?.isApart == true }

  /// Where a command is typed.
  var place: Places { top?.place ?? .commandLine }

  /// The conversation that is on, or was on last.
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

  /// Whether the screen on top leads on to nothing more, as a tour behind its last step.
  var isThrough: Bool {
    if case .tour(let tour, _)? = top { tour.isOver } else { false }
  }

  /// Whether a line must not stay where others read it.
  func gives(away line: String) -> Bool {
    if case .exercise? = top {
      !viewer.knowsTheCase && GuessCommand.isMeant(by: line)
    } else {
      false
    }
  }

  /// A page as it stands on the screen on top.
  func marked(_ page: Page) -> Page {
    if case .exercise(let exercise, _)? = top { exercise.marked(page) } else { page }
  }

  /// What a line means on the screen on top; in a tour an empty one stands for the suggested one.
  mutating func take(_ line: String) -> Meaning {
    if case .tour(var tour, let conversation)? = top {
      let meant = tour.take(line)
      replaceTop(with: .tour(tour, conversation))
      return top?.meaning(of: meant) ?? .command(meant)
    }
    return top?.meaning(of: line) ?? .command(line)
  }

  // MARK: Opening and closing

  mutating func push(_ screen: Screen) {
    open.append(screen)
    isOver = false
  }

  /// Puts a conversation on screen: at the shell's prompt, or as all there is.
  mutating func enter(_ conversation: Conversation, format: ResultFormat = .text) {
    let base = isShell ? Screen.prompt(conversation) : .single(conversation, format)
    open = [base]
    isOver = false
  }

  /// Puts another screen in the place of the one on top.
  mutating func replaceTop(with screen: Screen) {
    if !open.isEmpty { open.removeLast() }
    push(screen)
  }

  /// Closes the screen on top, and shows the one below again; the last one stays to be looked at.
  mutating func pop() {
    guard open.count > 1 else {
      isOver = true
      return
    }
    open.removeLast()
    showAgain()
  }

  /// Whether what is on still has to be shown.
  mutating func showAgain() {
    guard let top, top.isGoingOn else { return }
    conversation?.isFresh = true
    if case .lookBack(var screen) = top {
      screen.isFresh = true
      replaceTop(with: .lookBack(screen))
    }
  }

  // MARK: Sessions

  /// The session of this id, where a screen holds it.
  func session(_ id: String) -> Session? {
    open.lazy.compactMap { $0.session }.first { $0.id == id }
  }

  /// Whether what happens in a conversation on screen goes to disk; `nil` if no screen has it.
  func isStored(_ id: String) -> Bool? {
    open.lazy.compactMap(\.conversation).first { $0.session.id == id }?.isStored
  }

  /// Goes on with a conversation unsaved.
  mutating func keepUnsaved(_ id: String) {
    for index in open.indices where open[index].conversation?.session.id == id {
      open[index].conversation?.isStored = false
    }
  }

  /// Takes an event that is stored into every screen that holds its session.
  mutating func append(_ event: SessionEvent, to id: String) {
    for index in open.indices where open[index].session?.id == id {
      open[index].append(event)
    }
  }

  /// Lets go of a session that is gone for good.
  mutating func forget(_ id: String?) {
    for index in open.indices.reversed() {
      guard let session = open[index].session, id == nil || session.id == id else { continue }
      if case .prompt = open[index] {
        open[index] = .prompt(nil)
      } else if open.count > 1 {
        open.remove(at: index)
      }
    }
  }

  // MARK: Who looks on

  /// Whether questions are shown with hints for a room.
  var isForWorkshop: Bool { audience == .workshop }

  /// For whom questions are shown from now on.
  mutating func address(_ audience: Audience?) {
    if let audience { self.audience = audience }
  }

  /// Whether others see the screen from now on.
  mutating func present(_ isOn: Bool) { isPresenting = isOn }

  /// Whether what is counted waits for the reveal from now on.
  mutating func hide(_ isOn: Bool) { isHiding = isOn }

  /// What a session that begins or goes on here takes over: others see the screen as before.
  ///
  /// What a room waits for is no matter of an exercise.
  func onlookers(of session: Session) -> [SessionEvent.Change] {
    let known = session.state.onlookers
    return (isPresenting && !known.seeTheScreen ? [.presented(true)] : [])
      + (isHiding && !known.waitForReveal && session.exercise == nil ? [.hidden(true)] : [])
  }
}

extension Screen {
  /// The session it is about.
  fileprivate var session: Session? {
    if case .lookBack(let screen) = self { screen.session } else { conversation?.session }
  }

  fileprivate mutating func append(_ event: SessionEvent) {
    if case .lookBack(var screen) = self {
      screen.session.append(event)
      self = .lookBack(screen)
    } else {
      conversation?.append(event)
    }
  }
}
