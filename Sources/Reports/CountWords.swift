extension Int {
  /// `1 conversation`, `2 conversations`; the plural of an odd noun comes with it.
  package func of(_ noun: String, _ plural: String? = nil) -> String {
    "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}
