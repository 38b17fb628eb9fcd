internal import Foundation
internal import Sessions

/// Asking for passphrases; they are not shown, not remembered, and no part of what a script says.
struct Passphrases {
  private let console: any Console
  private let asker: Asker
  private let surroundings: Surroundings

  /// Characters.
  private static let shortest = 8

  init(_ console: any Console, _ asker: Asker, _ surroundings: Surroundings) {
    self.console = console
    self.asker = asker
    self.surroundings = surroundings
  }

  /// What the passphrase opens, after three tries at most.
  func opened<Content>(
    _ what: Secret, asking prompt: String, by open: @escaping (String) throws -> Content?
  ) throws -> Content {
    // At a terminal a file is asked about: its passphrase may be another one.
    if what == .store, let passphrase = try inFile() {
      return try content(of: what, with: passphrase, by: open)
    }
    let asked = try asker.ask(PassphraseAsking(prompt, for: what, open: open))
    guard let content = try given(asked, for: what) else {
      guard let passphrase = try inFile() else { throw Passphrases.nobodyToAsk }
      return try content(of: what, with: passphrase, by: open)
    }
    return content
  }

  private func content<Content>(
    of what: Secret, with passphrase: String, by open: (String) throws -> Content?
  ) throws -> Content {
    guard let content = try open(passphrase) else { throw Closed(what: what, reason: .wrong) }
    return content
  }

  /// A new passphrase, typed twice; where nobody is there to type it, the one in the file.
  func new(_ prompt: String) throws -> String {
    if let typed = try typed(prompt) { return typed }
    guard let passphrase = try inFile() else { throw Passphrases.nobodyToAsk }
    try Passphrases.requireLong(passphrase)
    console.say("The passphrase is the first line of the file \(PassphraseFile.variable) names.")
    return passphrase
  }

  /// A new passphrase, typed twice; `nil` if nobody is there to type it.
  func typed(_ prompt: String) throws -> String? {
    try given(asker.ask(NewPassphraseAsking(prompt)), for: .new)
  }

  /// Says what is asked for, where it comes as a surprise: at the shell's own prompt.
  func announce() {
    guard asker.isAtPrompt, console.isInteractive, !hasFile else { return }
    console.say("What is stored is closed with a passphrase. An empty line goes on without it.")
  }

  /// - Throws: ``DeskRefusal`` if it is too short to protect anything.
  static func requireLong(_ passphrase: String) throws {
    guard passphrase.count < shortest else { return }
    throw DeskRefusal.shortPassphrase(least: shortest)
  }

  private static let nobodyToAsk = DeskRefusal.nobodyToType(variable: PassphraseFile.variable)

  private var hasFile: Bool { surroundings.variable(PassphraseFile.variable) != nil }

  private func inFile() throws -> String? {
    try surroundings.variable(PassphraseFile.variable).map(PassphraseFile.passphrase)
  }

  /// What was typed unseen; `nil` if nobody is there to type it.
  private func given<Answer>(_ asked: Asked<Answer>, for what: Secret) throws -> Answer? {
    switch asked {
    case .answer(let answer): answer
    case .nobody: nil
    case .brokenOff: throw Closed(what: what, reason: .declined)
    case .cancelled: throw Closed(what: what, reason: .interrupted)
    case .ended: throw Closed(what: what, reason: .left)
    }
  }
}
