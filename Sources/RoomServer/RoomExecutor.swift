internal import Dispatch

/// Threads of the room's own: whatever else the program does, phones are answered, and a hand that
/// waits for the disk keeps nobody else waiting.
final class RoomExecutor: TaskExecutor {
  static let shared = RoomExecutor()

  private let queue = DispatchQueue(label: "room", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
