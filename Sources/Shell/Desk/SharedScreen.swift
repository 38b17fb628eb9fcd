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
  /// - Throws: ``Failure`` if that cannot be done; it holds for this run all the same.
  func keep(_ isShared: Bool) throws {
    do {
      guard isShared else {
        if isOn { try FileManager.default.removeItem(atPath: folder.sharedScreen) }
        return
      }
      try FileFailure.writePrivately(Data(SharedScreen.words.utf8), to: folder.sharedScreen)
    } catch {
      throw Failure(
        "This holds until you leave, and could not be kept beyond that: \(Failure(error).text)",
        .files)
    }
  }

  private static let words =
    "Others see the screen: Rapport shows nothing private until present off is typed.\n"
}
