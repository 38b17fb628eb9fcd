package import Coaching

/// Why a session could not be stored or found.
package enum StoreError: Error, Equatable {
  /// The folder or the file cannot be made, opened or written.
  case unusable(path: String, reason: String)
  /// The disk is full.
  case full(path: String)
  /// Others than the owner may write to the folder.
  case writableByOthers(path: String)
  /// The folder may not be entered or read, so that nobody knows what is in it.
  case closed(path: String)
  /// The folder is of another user.
  case ofSomebodyElse(path: String)
  /// The folder holds files of others, and none of ours.
  case strangers(path: String, names: [String])
  /// The folder or the file may be read but not written.
  case readOnly(path: String)
  /// The file is of another program.
  case foreign(path: String)
  /// The file is damaged or cut short.
  case damaged(path: String)
  /// A newer Rapport made it.
  case newer(path: String)
  /// Another program holds it.
  case busy(path: String)
  /// No session has this id, or one that begins like this.
  case noSession(String)
  /// Several sessions begin like this.
  case ambiguous(String, [Session.ID])
  /// There is a passphrase, and nobody gave it.
  case locked
  /// What the passphrase opens is damaged or missing.
  case lockDamaged(path: String)
  /// A passphrase was set or taken away since the file was opened.
  case lockChanged
  /// There is a passphrase already, or there is none.
  case hasPassphrase(Bool)
  /// Another program went on with it.
  case movedOn(session: Session.ID)
  /// It holds an event this program does not know.
  case unreadable(session: Session.ID)
}
