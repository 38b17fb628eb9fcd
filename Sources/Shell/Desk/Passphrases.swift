internal import Foundation
internal import Sessions

/// Asking for passphrases; they are not shown, not remembered, and no part of what a script says.
extension Sitting {
  private static let tries = 3
  /// Characters.
  private static let shortest = 8

  /// The key of what is stored; the passphrase is asked for once in a run.
  func open(_ lock: Lock) throws -> DataKey {
    if let unlocked, unlocked.lock == lock { return unlocked.key }
    if isInShell, console.isInteractive, surroundings.variable(PassphraseFile.variable) == nil {
      say("What is stored is closed with a passphrase. An empty line goes on without it.")
    }
    return try openAnew(lock).key
  }

  /// The same, asked for again.
  func openAnew(_ lock: Lock) throws -> OpenLock {
    let key = try opened(.store, asking: "Passphrase: ") { try lock.key(for: $0) }
    let open = OpenLock(lock: lock, key: key)
    unlocked = open
    return open
  }

  /// What the passphrase opens, after three tries at most.
  func opened<Content>(
    _ what: Secret, asking prompt: String, by open: (String) throws -> Content?
  ) throws -> Content {
    // At a terminal a file is asked about: its passphrase may be another one.
    if what == .store, let passphrase = try passphraseFromFile() {
      return try content(of: what, with: passphrase, by: open)
    }
    return try console.hidingWhatIsTyped { read in
      for attempt in 1...Sitting.tries {
        guard let passphrase = try Sitting.line(of: read(prompt), for: what) else {
          guard let passphrase = try passphraseFromFile() else { throw Sitting.nobodyToAsk }
          return try content(of: what, with: passphrase, by: open)
        }
        if let content = try open(passphrase) { return content }
        if attempt < Sitting.tries { console.complain("That is not it. Please try again.\n") }
      }
      throw Closed(what: what, reason: .wrong)
    }
  }

  private func content<Content>(
    of what: Secret, with passphrase: String, by open: (String) throws -> Content?
  ) throws -> Content {
    guard let content = try open(passphrase) else { throw Closed(what: what, reason: .wrong) }
    return content
  }

  /// A new passphrase, typed twice; where nobody is there to type it, the one in the file.
  func newPassphrase(_ prompt: String) throws -> String {
    if let typed = try typedPassphrase(prompt) { return typed }
    guard let passphrase = try passphraseFromFile() else { throw Sitting.nobodyToAsk }
    guard passphrase.count >= Sitting.shortest else { throw Failure(Sitting.tooShort, .usage) }
    say("The passphrase is the first line of the file \(PassphraseFile.variable) names.")
    return passphrase
  }

  /// A new passphrase, typed twice; `nil` if nobody is there to type it.
  func typedPassphrase(_ prompt: String) throws -> String? {
    try console.hidingWhatIsTyped { read in
      while let passphrase = try Sitting.line(of: read(prompt), for: .new) {
        guard passphrase.count >= Sitting.shortest else {
          console.complain(Sitting.tooShort + "\n")
          continue
        }
        let again = try Sitting.line(of: read("The same once more: "), for: .new)
        if again == passphrase { return passphrase }
        console.complain("The two are not the same. Please try again.\n")
      }
      return nil
    }
  }

  private static let tooShort =
    "A passphrase needs at least \(shortest) characters; four unlikely words are good."

  private static let nobodyToAsk = Failure(
    "A passphrase is needed, and there is no terminal to type it. Put it into a file that only "
      + "you can read, and its path into \(PassphraseFile.variable).", .usage)

  private func passphraseFromFile() throws -> String? {
    try surroundings.variable(PassphraseFile.variable).map(PassphraseFile.passphrase)
  }

  /// What was typed unseen; `nil` if nobody is there to type it.
  private static func line(of typed: Typed?, for what: Secret) throws -> String? {
    switch typed {
    case nil: return nil
    case .line(""): throw Closed(what: what, reason: .declined)
    case .line(let line): return line
    case .cancelled: throw Closed(what: what, reason: .interrupted)
    case .end: throw Closed(what: what, reason: .left)
    case .failed(let reason): throw Failure(reading: reason)
    case .terminated(let signal): throw Terminated(signal: signal)
    }
  }
}
