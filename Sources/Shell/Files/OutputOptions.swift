internal import ArgumentParser
internal import Foundation

/// Whether a file that is there may be replaced.
struct ReplaceOptions: ParsableArguments {
  @Flag(help: "Replace a file that is there already.")
  var force = false

  /// Devices and pipes take what comes and lose nothing.
  ///
  /// - Throws: ``FileRefusal`` if something would be lost that nobody said may go.
  func requireFree(_ path: String) throws {
    var status = stat()
    // What stands behind a name such as /dev/stdout was opened by whoever started the program.
    guard !force, !path.hasPrefix("/dev/"), stat(path, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return }
    throw FileRefusal.isThere(path)
  }
}

/// The file a page is written to, if it is not shown.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write it to this file.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var replacing: ReplaceOptions
}
