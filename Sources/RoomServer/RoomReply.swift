/// What a phone gets.
package struct RoomReply: Sendable {
  /// What is sent behind the head.
  package enum Content: Sendable {
    case bytes([UInt8])
    /// Lines as server-sent events have them, sent as they come; ends when the stream does.
    case stream(AsyncStream<String>)
  }

  package var status: Int
  package var headers: [(name: String, value: String)]
  package var content: Content

  package init(
    _ status: Int, headers: [(name: String, value: String)] = [], content: Content = .bytes([])
  ) {
    self.status = status
    self.headers = headers
    self.content = content
  }

  /// A text, with its kind.
  package init(_ status: Int = 200, _ text: String, type: String) {
    self.init(
      status, headers: [("Content-Type", "\(type); charset=utf-8")],
      content: .bytes(Array(text.utf8)))
  }

  /// Sends the browser on with a plain GET, so that a reload sends no form again.
  package static func see(_ path: String) -> RoomReply {
    RoomReply(303, headers: [("Location", path)])
  }

  /// The same, and the browser keeps the seat from now on.
  ///
  /// No script can read it; it is not sent along where another site posts a form.
  package func seating(_ token: String) -> RoomReply {
    var reply = self
    let age = 60 * 60 * 24
    reply.headers.append(
      (
        "Set-Cookie",
        "\(RoomRequest.cookie)=\(token); Path=/; Max-Age=\(age); HttpOnly; SameSite=Lax"
      ))
    return reply
  }
}

extension RoomReply {
  /// The head as it goes over the wire; one reply a connection.
  var head: [UInt8] {
    var lines = ["HTTP/1.1 \(status) \(RoomReply.phrases[status] ?? "Unknown")"]
    lines += headers.map { "\($0.name): \($0.value)" }
    lines += [
      "Connection: close", "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
      "X-Frame-Options: DENY", "Referrer-Policy: same-origin",
    ]
    if case .bytes(let bytes) = content { lines.append("Content-Length: \(bytes.count)") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private static let phrases = [
    200: "OK", 204: "No Content", 303: "See Other", 400: "Bad Request", 403: "Forbidden",
    404: "Not Found", 405: "Method Not Allowed", 408: "Request Timeout",
    409: "Conflict", 411: "Length Required", 413: "Content Too Large",
    415: "Unsupported Media Type", 421: "Misdirected Request", 429: "Too Many Requests",
    431: "Request Header Fields Too Large", 503: "Service Unavailable",
  ]
}
