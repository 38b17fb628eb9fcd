internal import Foundation
internal import Synchronization

/// Many computations that do not depend on each other, on all processors.
enum AllProcessors {
  /// Between two reports of progress.
  private static let chunk = 64

  /// The result for each number from 0 on, in order.
  ///
  /// `progress` is told how many are done, on the calling thread.
  static func results<Result: Sendable>(
    _ count: Int, progress: (Int, Int) -> Void, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    var results: [Result] = []
    for start in stride(from: 0, to: count, by: chunk) {
      progress(start, count)
      let end = min(count, start + chunk)
      let done = Mutex<[Int: Result]>([:])
      DispatchQueue.concurrentPerform(iterations: end - start) { offset in
        let result = work(start + offset)
        done.withLock { $0[offset] = result }
      }
      results += done.withLock { finished in (0..<(end - start)).compactMap { finished[$0] } }
    }
    progress(count, count)
    return results
  }
}
