import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Signals read as input: while this lives they wait in a pipe instead of acting.
final class SignalWatch {
  /// What to wait on for the next signal.
  let descriptor: Int32
  private var watched: [Int32]

  init(_ signals: [Int32]) {
    descriptor = cterminal_open_signal_pipe()
    watched = signals.filter { cterminal_watch($0) == 0 }
  }

  deinit { unwatch() }

  private func unwatch() {
    for signal in watched { _ = cterminal_unwatch(signal) }
    watched = []
  }

  /// Ends the watch; what came and was not taken goes to whoever had the signals before.
  func giveBack() {
    let waiting = take()
    unwatch()
    for signal in waiting { raise(signal) }
  }

  /// The signals that have come, each once.
  func take() -> Set<Int32> {
    var signals: Set<Int32> = []
    while case let signal = cterminal_next_signal(), signal > 0 { signals.insert(signal) }
    return signals
  }
}

extension Set<Int32> {
  /// The signal that asks this process to leave, if one is among them.
  var termination: Int32? { first { $0 == SIGTERM || $0 == SIGHUP } }
}
