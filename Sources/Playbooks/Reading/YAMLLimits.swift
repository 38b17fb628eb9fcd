/// How large an authored file may be.
package enum YAMLLimits {
  /// Bytes.
  package static let maximumSize = 1_000_000
  /// Levels of lists and groups inside each other.
  static let maximumDepth = 24
}
