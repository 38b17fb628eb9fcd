import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The two ends of a new pseudo-terminal, and how a program gets one of them.
final class TerminalPair {
  private var master: Int32
  private let slave: Int32
  private let slavePath: String

  struct Failure: Error, CustomStringConvertible {
    let action: String
    let errno: Int32
    var description: String { "\(action): \(String(cString: strerror(errno)))" }
  }

  init(rows: Int, columns: Int) throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw Failure(action: "openpty", errno: errno)
    }
    // Otherwise programs started by other tests would keep this terminal open.
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
    self.master = master
    self.slave = slave
    slavePath = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // The program has opened the terminal for itself.
    close(slave)
    if master >= 0 { close(master) }
  }

  /// The end that plays the person; the caller closes it.
  func takeMaster() -> Int32 {
    defer { master = -1 }
    return master
  }

  /// Starts a program whose standard streams and controlling terminal are this one.
  func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String]
  ) throws -> pid_t {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // Opened after the new session has begun, it becomes the controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, slavePath, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // A test runner may block or ignore signals, which would be inherited.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, cterminal_spawn_flags())

    let argumentVector = CStrings([program] + arguments)
    let environmentVector = CStrings(environment.map { "\($0.key)=\($0.value)" })
    var process: pid_t = 0
    let code = posix_spawn(
      &process, program, &actions, &attributes, argumentVector.pointers,
      environmentVector.pointers)
    guard code == 0 else { throw Failure(action: "start of \(program)", errno: code) }
    return process
  }
}

/// A list of strings as C wants it, ended by a null pointer.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    pointers = strings.map { strdup($0) } + [nil]
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}
