/// How much work one try of a passphrase takes, as scrypt (RFC 7914) counts it.
///
/// Stored beside what it protects, so that it can rise in later programs.
package struct KeyCost: Hashable, Sendable, Codable {
  /// A power of two; time and memory grow with it.
  package let rounds: Int
  package let blockSize: Int
  package let parallelism: Int

  package init(rounds: Int, blockSize: Int, parallelism: Int) {
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// What makes a key of a passphrase, as it is named beside the cost.
  static let function = "scrypt"

  /// 128 MiB for each try; OWASP, Password Storage Cheat Sheet.
  package static let recommended = KeyCost(rounds: 1 << 17, blockSize: 8, parallelism: 1)

  /// Whether it is one that Rapport may ever have used: at most 256 MiB for a try, which takes about
  /// two seconds, and what the library behind it can do.
  var isPossible: Bool {
    guard (2...1 << 18).contains(rounds), rounds & (rounds - 1) == 0 else { return false }
    guard (1...16).contains(blockSize), parallelism == 1 else { return false }
    return 128 * rounds * blockSize <= 1 << 28
  }
}
