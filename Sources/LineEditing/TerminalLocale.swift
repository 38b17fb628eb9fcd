import CLibedit

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The character encoding libedit works in.
enum TerminalLocale {
  /// Makes the C library speak UTF-8; `false` where the system has no such locale.
  ///
  /// To be called before libedit starts. In another encoding libedit loses what is typed, and
  /// dies of a prompt that is not ASCII. Only the encoding is set: decimal points stay points.
  static func useUTF8() -> Bool {
    for name in ["", "C.UTF-8", "en_US.UTF-8", "UTF-8"]
    where setlocale(LC_CTYPE, name) != nil && clibedit_locale_is_utf8() != 0 {
      return true
    }
    return false
  }
}
