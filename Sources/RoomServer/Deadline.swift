/// Does something that may have to wait for the other side, and gives up after a while.
///
/// - Throws: ``RequestRefusal/slow`` when the time is over, or what `work` throws.
func within<Value: Sendable>(
  _ time: Duration, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    defer { group.cancelAll() }
    group.addTask(operation: work)
    group.addTask {
      try await Task.sleep(for: time)
      throw RequestRefusal.slow
    }
    guard let value = try await group.next() else { throw CancellationError() }
    return value
  }
}
