/// What a passphrase opens stays closed, for it was not given.
struct Closed: Error {
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

  var failure: Failure {
    switch (what, reason) {
    case (.store, .wrong):
      Failure(
        "That is not the passphrase. What is stored is unharmed, and stays closed.", .content)
    case (.store, _): Failure("Without its passphrase, what is stored stays closed.", .content)
    case (.file, .wrong):
      Failure(
        "That passphrase does not open the file, or the file was changed. Nothing was brought in.",
        .content)
    case (.file, _): Failure("Without its passphrase, the file stays closed.", .content)
    case (.new, _): Failure("Without a new passphrase nothing was done.", .content)
    }
  }
}

/// What a passphrase is for.
enum Secret {
  case store, file, new
}
