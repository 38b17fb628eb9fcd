import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A program on a terminal of its own, driven as a person would.
///
/// Waiting always has a deadline and ends as soon as what is awaited has come.
package final class PseudoTerminal {
  /// What the program shows now.
  package private(set) var screen: Screen
  /// Everything the program has sent.
  package private(set) var output: [UInt8] = []

  private let process: pid_t
  private let master: Int32
  private var exitCode: Int32?
  private var isOpen = true
  /// Where ``expect(_:timeout:)`` looks from: behind its last find.
  private var mark = 0

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: the path of the program.
  ///   - arguments: what follows its name.
  ///   - environment: all of its environment.
  ///   - rows: the height of the terminal.
  ///   - columns: the width of the terminal.
  /// - Throws: an error that names the step which failed, and why.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String],
    rows: Int = 24, columns: Int = 80
  ) throws {
    let terminal = try TerminalPair(rows: rows, columns: columns)
    process = try terminal.spawn(
      program, arguments, environment.merging(Sanitizers.variables) { own, _ in own })
    master = terminal.takeMaster()
    screen = Screen(rows: rows, columns: columns)
  }

  deinit {
    if exitCode == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(master)
  }

  /// Types text; reads meanwhile, so that neither side waits for the other.
  package func send(_ text: String) {
    send(bytes: Array(text.utf8))
  }

  /// Types bytes that need not be text.
  package func send(bytes: [UInt8]) {
    var bytes = bytes[...]
    let deadline = Deadline(seconds: 30)
    while !bytes.isEmpty, isOpen, !deadline.isOver {
      let events = ready(POLLIN | POLLOUT, deadline.milliseconds)
      if events & POLLIN != 0 { receive() }
      guard events & POLLOUT != 0 else { continue }
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      if count > 0 { bytes.removeFirst(count) }
    }
  }

  package func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    _ = cterminal_set_size(master, Int32(rows), Int32(columns))
  }

  package func signal(_ signal: Int32) {
    kill(process, signal)
  }

  /// Whether the program sends this text, after what was expected before.
  package func expect(_ text: String, timeout: Double = 5) -> Bool {
    let wanted = Array(text.utf8)
    var start = mark
    return wait(until: { self.find(wanted, from: &start) }, Deadline(seconds: timeout))
  }

  /// Whether the screen comes to fulfil a condition.
  package func shows(timeout: Double = 5, _ condition: (Screen) -> Bool) -> Bool {
    wait(until: { condition(self.screen) }, Deadline(seconds: timeout))
  }

  /// The program's exit code, or 128 and its signal; `nil` when it does not end in time.
  package func wait(timeout: Double = 5) -> Int32? {
    let deadline = Deadline(seconds: timeout)
    while exitCode == nil, !deadline.isOver {
      // At its end the program closes the terminal, which wakes this up.
      pump(min(deadline.milliseconds, 10))
      var status: Int32 = 0
      guard waitpid(process, &status, WNOHANG) == process else { continue }
      exitCode = status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
    }
    while isOpen, ready(POLLIN, 0) != 0 { receive() }
    return exitCode
  }

  /// Whether the terminal edits and echoes lines itself, as a shell's user needs it.
  package var isCooked: Bool { cterminal_is_cooked(master) == 1 }

  private func wait(until condition: () -> Bool, _ deadline: Deadline) -> Bool {
    while !condition() {
      guard isOpen, !deadline.isOver else { return false }
      pump(deadline.milliseconds)
    }
    return true
  }

  private func pump(_ milliseconds: Int32) {
    if isOpen {
      if ready(POLLIN, milliseconds) != 0 { receive() }
    } else {
      // Nothing more to read: only the program's end is awaited.
      _ = poll(nil, 0, milliseconds)
    }
  }

  private func ready(_ events: Int32, _ milliseconds: Int32) -> Int32 {
    var wait = pollfd(fd: master, events: Int16(events), revents: 0)
    guard poll(&wait, 1, milliseconds) > 0 else { return 0 }
    // A hang-up is found out by reading.
    return Int32(wait.revents) & (POLLHUP | POLLERR) != 0 ? POLLIN : Int32(wait.revents)
  }

  private func find(_ wanted: [UInt8], from start: inout Int) -> Bool {
    while start + wanted.count <= output.count {
      if output[start..<(start + wanted.count)].elementsEqual(wanted) {
        mark = start + wanted.count
        return true
      }
      start += 1
    }
    return false
  }

  private func receive() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &chunk, chunk.count)
    if count > 0 {
      output += chunk[..<count]
      screen.feed(chunk[..<count])
    } else if count == 0 || errno != EAGAIN && errno != EINTR {
      isOpen = false  // Linux says EIO when the last program has left
    }
  }
}
