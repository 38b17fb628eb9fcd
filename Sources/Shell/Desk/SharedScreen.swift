internal import Foundation
internal import Sessions

/// Whether others see the screen, kept beyond a run: a program that ended in front of a client shows
/// nothing private when it is started again.
///
/// A file that is there or not, so that it is known before anything is read or unlocked.
struct SharedScreen {
  private let folder: DataFolder

  init(_ folder: DataFolder) {
    self.folder = folder
  }

  var isOn: Bool { FileManager.default.fileExists(atPath: folder.sharedScreen) }

  /// Keeps it for the next run.
  ///
  /// - Throws: ``DeskRefusal`` if that cannot be done; it holds for this run all the same.
  func keep(_ isShared: Bool) throws {
    do {
      guard isShared else {
        // Not the way files are removed elsewhere: that would take a folder with all in it.
        guard !isOn || unlink(folder.sharedScreen) == 0 else { throw POSIXError(.EPERM) }
        return
      }
      try folder.makeSafely()
      try WholeFile.write(
        Data(SharedScreen.words.utf8), to: folder.sharedScreen, readableBy: .owner)
    } catch {
      throw DeskRefusal.sharingNotKept(path: folder.sharedScreen, isShared: isShared)
    }
  }

  private static let words =
    "Others see the screen: Rapport shows nothing private until \(type: "present off") is typed.\n"
}
