internal import Foundation

/// How many files and sockets the program may have open.
enum FileLimit {
  /// For the store, the terminal and whatever else is open.
  static let kept = 64
  /// More than any room needs.
  private static let wanted: rlim_t = 4096

  /// Raises the limit as far as the system lets, or as is wanted.
  ///
  /// - Returns: The limit that holds now.
  static func raise() -> Int {
    var limit = rlimit()
    // Its kind is imported as a number here, as an enumeration there.
    #if canImport(Glibc)
    let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
    let files = RLIMIT_NOFILE
    #endif
    guard getrlimit(files, &limit) == 0 else { return 256 }
    if limit.rlim_cur < wanted {
      limit.rlim_cur = min(wanted, limit.rlim_max)
      _ = setrlimit(files, &limit)
      _ = getrlimit(files, &limit)
    }
    return Int(min(limit.rlim_cur, wanted))
  }
}
