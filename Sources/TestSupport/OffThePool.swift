internal import Foundation

/// Does something that blocks on a thread of its own: on one that tasks run on, it could keep out the
/// very task it waits for.
package func offThePool<Value: Sendable>(
  _ work: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
  }
}
