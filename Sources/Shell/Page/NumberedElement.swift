extension Array {
  /// The element with a number that counts from 1.
  func element(numbered number: Int) -> Element? {
    number >= 1 && number <= count ? self[number - 1] : nil
  }
}
