/// Why a session could not be stored or found.
package enum StoreError: Error, Equatable {
  /// The folder or the file cannot be made, opened or written.
  case unusable(path: String, reason: String)
  /// The disk is full.
  case full(path: String)
  /// The file is not a database, or damaged.
  case foreign(path: String)
  /// A newer Rapport made it.
  case newer(path: String)
  /// Another program holds it.
  case busy(path: String)
  case noSession(String)
  /// Several sessions begin like this.
  case ambiguous(String, [String])
  /// It holds an event this program does not know.
  case unreadable(session: String)
}
