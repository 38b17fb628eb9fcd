/// A value that can be written into a form and read back: field by field, in the same order.
protocol Formed {
  init(from form: inout FormReader) throws(FormError)
  func write(to form: inout FormWriter)
}

/// The bytes are no form of this version: cut off, changed, or something else.
package struct FormError: Error {}

extension Int: Formed {
  init(from form: inout FormReader) throws(FormError) {
    self.init(bitPattern: UInt(try form.bits()))
  }
  func write(to form: inout FormWriter) { form.append(bits: UInt64(UInt(bitPattern: self))) }
}

extension Double: Formed {
  /// Whole numbers and halves have few digits from the top, so those go first.
  init(from form: inout FormReader) throws(FormError) {
    self.init(bitPattern: try form.bits().byteSwapped)
  }
  func write(to form: inout FormWriter) { form.append(bits: bitPattern.byteSwapped) }
}

extension Bool: Formed {
  init(from form: inout FormReader) throws(FormError) { self = try form.bits() != 0 }
  func write(to form: inout FormWriter) { form.append(bits: self ? 1 : 0) }
}

extension String: Formed {
  init(from form: inout FormReader) throws(FormError) { self = try form.text() }
  func write(to form: inout FormWriter) { form.append(text: self) }
}

extension RawRepresentable where RawValue: Formed {
  init(from form: inout FormReader) throws(FormError) {
    guard let value = Self(rawValue: try form.read()) else { throw FormError() }
    self = value
  }
  func write(to form: inout FormWriter) { rawValue.write(to: &form) }
}

extension Optional: Formed where Wrapped: Formed {
  init(from form: inout FormReader) throws(FormError) {
    self = try form.read() ? .some(form.read()) : nil
  }
  func write(to form: inout FormWriter) {
    form.write(self != nil)
    self?.write(to: &form)
  }
}

extension Array: Formed where Element: Formed {
  init(from form: inout FormReader) throws(FormError) {
    let count = try form.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try form.read()) }
  }
  func write(to form: inout FormWriter) {
    form.append(bits: UInt64(count))
    for element in self { element.write(to: &form) }
  }
}

extension Set: Formed where Element: Formed & Comparable {
  init(from form: inout FormReader) throws(FormError) { self.init(try form.read() as [Element]) }
  func write(to form: inout FormWriter) { form.write(sorted()) }
}

/// Words in the order of the alphabet.
extension RawRepresentable where Self: Comparable, RawValue == String {
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// In the order of the keys, so that equal values have equal forms.
extension Dictionary: Formed where Key: Formed & Comparable, Value: Formed {
  init(from form: inout FormReader) throws(FormError) {
    let count = try form.count()
    self.init(minimumCapacity: count)
    for _ in 0..<count {
      let (key, value): (Key, Value) = try (form.read(), form.read())
      self[key] = value
    }
  }
  func write(to form: inout FormWriter) {
    form.append(bits: UInt64(count))
    for (key, value) in sorted(by: { $0.key < $1.key }) { form.write(key, value) }
  }
}

extension ClosedRange: Formed where Bound: Formed {
  init(from form: inout FormReader) throws(FormError) {
    let (lower, upper): (Bound, Bound) = try (form.read(), form.read())
    guard lower <= upper else { throw FormError() }
    self = lower...upper
  }
  func write(to form: inout FormWriter) { form.write(lowerBound, upperBound) }
}
