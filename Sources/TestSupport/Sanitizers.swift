import Foundation

/// What a sanitizer was told, for the programs that tests start with an environment of their own.
package enum Sanitizers {
  package static let variables = ProcessInfo.processInfo.environment
    .filter { $0.key.hasSuffix("SAN_OPTIONS") }

  /// How many times as long things may take.
  package static let patience = variables.isEmpty ? 1.0 : 10
}
