internal import Reports

extension Desk {
  /// Dark on light whatever the terminal's colours, for a phone's camera.
  func showQR(_ text: String) {
    guard !console.isPlain, console.isInteractive, let code = QRCode(text) else { return }
    guard code.size + QRCode.margins <= console.width else {
      return say(
        "The QR code needs \(code.size + QRCode.margins) columns; room qr --svg writes it to a file."
      )
    }
    console.write(code.terminalLines().joined(separator: "\n") + "\n")
  }
}

extension QRCode {
  /// Columns of white on both sides together.
  static let margins = 8
}
