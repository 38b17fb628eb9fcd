/// What a passphrase opens stays closed, for it was not given.
struct Closed: ToldError {
  enum Reason {
    /// An empty line.
    case declined
    /// Ctrl-D.
    case left
    /// Ctrl-C.
    case interrupted
    /// Another passphrase, each time.
    case wrong
  }

  let what: Secret
  let reason: Reason

  var told: Told {
    switch (what, reason) {
    case (.store, .wrong):
      Told(
        "That is not the passphrase. What is stored is unharmed, and stays closed.", .content)
    case (.store, _): Told("Without its passphrase, what is stored stays closed.", .content)
    case (.file, .wrong):
      Told(
        "That passphrase does not open the file, or the file was changed. Nothing was brought in.",
        .content)
    case (.file, _): Told("Without its passphrase, the file stays closed.", .content)
    case (.new, _): Told("Without a new passphrase nothing was done.", .content)
    }
  }
}

/// What a passphrase is for.
enum Secret {
  case store, file, new
}
