import Foundation
import Playbooks

// libFuzzer's own driver; the words it reads begin behind the name of the target.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

guard CommandLine.argc > 1, let target = FuzzTarget.named(CommandLine.arguments[1]) else {
  print("Name what to fuzz: \(FuzzTarget.all.map(\.name).joined(separator: ", ")).")
  exit(64)
}
FuzzTarget.chosen = target
setlocale(LC_ALL, "C.UTF-8")
// Made here, so that what it costs is no input's.
_ = shippedLibrary.questions.count

var count = CommandLine.argc - 1
var words = CommandLine.unsafeArgv + 1
words[0] = CommandLine.unsafeArgv[0]
exit(
  runDriver(&count, &words) { bytes, size in
    FuzzTarget.chosen.run(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : size))
    return 0
  })
