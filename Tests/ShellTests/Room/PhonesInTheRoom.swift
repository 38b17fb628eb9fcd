import Foundation
import Synchronization
import TestSupport

@testable import Shell

/// A trainer at the prompt and phones in the room: what the trainer types, and what phones do before
/// a line is read.
struct PhonesInTheRoom {
  /// What phones do with the room's port and code; the program waits for it.
  typealias Doing = @Sendable (_ phones: Phones) async throws -> Void

  /// Phones that take part, in the order they came.
  final class Phones: @unchecked Sendable {
    // One at a time uses it: the program waits while phones do something.
    let port: Int
    fileprivate(set) var code = ""
    private(set) var seats: [PhoneClient] = []
    var pages: [String: String] = [:]
    fileprivate(set) var error: (any Error)?

    init(port: Int) { self.port = port }

    func join(_ count: Int) async throws {
      for _ in 0..<count {
        let phone = PhoneClient(port: port)
        _ = try await phone.join(code)
        seats.append(phone)
      }
    }

    subscript(index: Int) -> PhoneClient { seats[index] }
  }

  /// Below the ports that connections take for themselves, which begin at 32,768.
  private static let ports = Mutex(
    18_100 + Int(ProcessInfo.processInfo.processIdentifier % 700) * 20)

  static func freshPort() -> Int {
    ports.withLock { port in
      port += 1
      return port
    }
  }

  enum Line: Sendable {
    case typed(String)
    case phones(Doing)
  }

  /// Runs the shell with these lines; `PORT` in a line stands for the room's.
  static func run(
    _ lines: [Line], in home: Home? = nil, phones: Phones? = nil, isInteractive: Bool = false
  ) async throws -> (run: Run, phones: Phones) {
    let home = try home ?? Home()
    let phones = phones ?? Phones(port: freshPort())
    var typed: [String] = []
    var doings: [Int: [Doing]] = [:]
    for line in lines {
      switch line {
      case .typed(let text):
        typed.append(text.replacing("PORT", with: String(phones.port)))
      case .phones(let doing): doings[typed.count + 1, default: []].append(doing)
      }
    }
    let box = Box(home: home, typed: typed, doings: doings, phones: phones)
    let outcome = try await offThePool { try box.run(isInteractive) }
    if let error = phones.error { throw error }
    return (outcome.run, phones)
  }

  private struct Outcome: @unchecked Sendable {
    let run: Run
  }

  /// What goes to the thread the program runs on, and is used nowhere else meanwhile.
  private struct Box: @unchecked Sendable {
    let home: Home
    let typed: [String]
    let doings: [Int: [Doing]]
    let phones: Phones

    func run(_ isInteractive: Bool) throws -> Outcome {
      let console = ScriptedConsole(typed, isInteractive: isInteractive)
      console.onRead = { [doings, phones, unowned console] number in
        if let code = console.transcript.matches(of: /Code: ([A-Z]{4})/).last {
          phones.code = String(code.1)
        }
        for doing in doings[number] ?? [] { wait(for: doing, phones) }
      }
      return Outcome(run: try Run([], console, in: home))
    }

    private func wait(for doing: @escaping Doing, _ phones: Phones) {
      let done = DispatchSemaphore(value: 0)
      Task {
        do { try await doing(phones) } catch { phones.error = error }
        done.signal()
      }
      done.wait()
    }
  }
}
