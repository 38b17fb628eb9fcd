internal import Foundation

/// Reads what is typed, and asks; the only place that takes a line from the console.
final class Asker {
  /// A line, or why there is none; reading that fails and a signal are thrown.
  enum Read {
    case line(String)
    case cancelled
    case ended
  }

  private let console: any Console
  private let now: () -> Date
  /// Whether the shell's own prompt is open; what is asked elsewhere comes as no surprise.
  var isAtPrompt = false
  /// How many lines were read so far: where a script went wrong, and whether somebody types at all.
  private(set) var linesRead = 0
  /// A line that was read where it did not belong; it is the next one.
  private var leftOver: String?

  init(_ console: any Console, now: @escaping () -> Date) {
    self.console = console
    self.now = now
  }

  /// The next line.
  ///
  /// - Throws: ``Unreadable``, or ``Terminated`` if a signal asked the program to end.
  func read(_ prompt: String) throws -> Read {
    if let line = leftOver {
      leftOver = nil
      return .line(line)
    }
    linesRead += 1
    if let timer = console.timer, timer.isOver(at: now()) {
      console.timer = nil
      console.say(timer.isUp)
    }
    return try Asker.settled(console.readLine(prompt: prompt))
  }

  /// Leaves a line for the next reading.
  func putBack(_ line: String) { leftOver = line }

  /// Whether a line waits that was read already.
  var hasLeftOver: Bool { leftOver != nil }

  /// The next line, with a text that a cleared screen shows again; `nil` if none comes.
  func readingLine(_ prompt: String, onClear text: String) throws -> String? {
    let onClear = console.onClear
    defer { console.onClear = onClear }
    console.onClear = { [console] in console.write(text) }
    guard case .line(let line) = try read(prompt) else { return nil }
    return line
  }

  /// Whether a person sits there, who can be asked.
  var asksSomebody: Bool { console.isInteractive }

  /// Columns of the screen.
  var width: Int { console.width }

  func show(_ text: String) { console.write(text) }
  func tell(_ failure: Failure) { console.tell(failure) }

  /// Asks until a line is understood, or no more comes.
  ///
  /// A person is told what is wrong with a line; a script ends at it.
  func ask<Question: Asking>(_ asking: Question) throws -> Asked<Question.Answer> {
    guard asking.isSecret else { return try answer(to: asking, read) }
    return try console.hidingWhatIsTyped { read in
      try answer(to: asking) { prompt in try read(prompt).map(Asker.settled) }
    }
  }

  /// Whether a yes comes; an empty line is a no unless `onEnter` says so, and so is none at all.
  func confirms(_ question: String, onEnter: Bool = false) throws -> Bool {
    try ask(YesOrNo(question: question, onEnter: onEnter)).answer ?? false
  }

  private func answer<Question: Asking>(
    to asking: Question, _ read: (String) throws -> Read?
  ) throws -> Asked<Question.Answer> {
    var asking = asking
    show(asking)
    let (completer, onClear) = (console.completer, console.onClear)
    defer { (console.completer, console.onClear) = (completer, onClear) }
    console.completer = nil
    while true {
      console.onClear = { [console, page = asking.page] in if let page { console.show(page) } }
      switch try read(asking.prompt) {
      case .line(let line) where !asking.isSecret && Asker.leaves(line): return .brokenOff
      case .line(let line):
        do {
          switch try asking.take(line) {
          case .answer(let answer): return .answer(answer)
          case .more: show(asking)
          case .brokenOff: return .brokenOff
          }
        } catch let refusal as any Refusal where asking.isSecret {
          console.complain(Layout(console).text(of: Page([.paragraph(refusal.told.text)])))
        } catch let refusal as any Refusal where console.isInteractive {
          console.tell(Failure(refusal.told))
        }
      case .cancelled: return .cancelled
      case .ended: return .ended
      case nil: return .nobody
      }
    }
  }

  /// Whether a person wants out.
  private static func leaves(_ line: String) -> Bool {
    ["quit", "exit"].contains(line.trimmingWhitespace().lowercased())
  }

  private func show(_ asking: some Asking) {
    guard let page = asking.page else { return }
    if asking.standsAlone { console.clear() }
    console.show(page)
  }

  private static func settled(_ typed: Typed) throws -> Read {
    switch typed {
    case .line(let line): .line(line)
    case .cancelled: .cancelled
    case .end: .ended
    case .failed(let reason): throw Unreadable(reason: reason)
    case .terminated(let signal): throw Terminated(signal: signal)
    }
  }
}

/// What is typed cannot be read any more.
struct Unreadable: ToldError {
  let reason: String

  var told: Told { Told("Reading what you type failed: \(reason).", .files) }
}
