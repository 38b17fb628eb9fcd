/// A passphrase that opens something, in three tries at most.
struct PassphraseAsking<Content>: Asking {
  let prompt: String
  let what: Secret
  /// What the passphrase opens; `nil` if it is another one.
  let open: (String) throws -> Content?
  private var triesLeft = 3

  let isSecret = true

  init(_ prompt: String, for what: Secret, open: @escaping (String) throws -> Content?) {
    self.prompt = prompt
    self.what = what
    self.open = open
  }

  /// - Throws: ``Closed`` where no try is left.
  mutating func take(_ line: String) throws -> Taken<Content> {
    guard !line.isEmpty else { return .brokenOff }
    if let content = try open(line) { return .answer(content) }
    triesLeft -= 1
    guard triesLeft > 0 else { throw Closed(what: what, reason: .wrong) }
    throw DeskRefusal.wrongPassphrase
  }
}

/// A new passphrase, typed twice.
struct NewPassphraseAsking: Asking {
  let first: String
  private var typed: String?

  let isSecret = true

  init(_ prompt: String) {
    first = prompt
  }

  var prompt: String { typed == nil ? first : "The same once more: " }

  mutating func take(_ line: String) throws -> Taken<String> {
    guard !line.isEmpty else { return .brokenOff }
    guard let before = typed else {
      try Passphrases.requireLong(line)
      typed = line
      return .more
    }
    typed = nil
    guard line == before else { throw DeskRefusal.unequalPassphrases }
    return .answer(line)
  }
}
