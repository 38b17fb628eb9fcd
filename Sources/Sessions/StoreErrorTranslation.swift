internal import Foundation
internal import GRDB

extension StoreError {
  /// Runs `body`, turning what SQLite and the file system say into a ``StoreError``.
  static func translating<Value>(path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch is RowDecodingError {
      throw StoreError.damaged(path: path)
    } catch let error as CocoaError {
      throw StoreError.unusable(path: path, reason: reason(for: error))
    }
  }

  private init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_NOTADB: self = .foreign(path: path)
    // What we ask for is right, so an error in it means that a table is not as we made it.
    case .SQLITE_CORRUPT, .SQLITE_ERROR: self = .damaged(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    default:
      self = .unusable(path: path, reason: error.message ?? "SQLite error \(error.resultCode)")
    }
  }

  private static func reason(for error: CocoaError) -> String {
    let underlying = error.underlying as? POSIXError
    return underlying.map { String(cString: strerror($0.code.rawValue)) }
      ?? error.localizedDescription
  }
}
