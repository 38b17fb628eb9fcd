import Testing

@testable import RoomServer

/// What is read of a request, and what is refused before anything else looks at it.
@Suite struct RequestHeadTests {
  private func head(_ lines: String...) throws -> RequestHead {
    try RequestHead(lines.joined(separator: "\r\n").utf8)
  }

  @Test func `the path ends where a question begins, and the seat is in the cookie`() throws {
    let head = try head(
      "GET /own?x=1 HTTP/1.1", "Host: a:1", "Cookie: other=1; rapport-seat=ab12; third=2")
    #expect(head.path == "/own")
    #expect(head["host"] == "a:1")
    #expect(head.cookie("rapport-seat") == "ab12")
    #expect(head.cookie("seat") == nil)
  }

  @Test(arguments: [
    "", "GET", "GET / HTTP/2", "GET  / HTTP/1.1", "GET http://a/ HTTP/1.1", "get / HTTP/1.1",
    "GET / HTTP/1.1\r\nNo colon", "GET / HTTP/1.1\r\n: empty", "GET / HTTP/1.1\r\nHost : a",
    "GET / HTTP/1.1\r\nHost: a\r\nhost: b", "GET / HTTP/1.1\r\nX: a\u{0}b",
    "GET / HTTP/1.1\r\n folded: x", "GET / HTTP/1.1\nHost: a",
  ])
  func `what is no clear request is none`(_ text: String) {
    #expect(throws: RequestRefusal.self) { try RequestHead(text.utf8) }
  }

  @Test(arguments: [
    ("Content-Length: 12", 12, nil), ("Content-Length: 16384", 16384, nil),
    ("Content-Length: 16385", 0, RequestRefusal.longBody), ("Content-Length: +5", 0, .malformed),
    ("Content-Length: 99999999999999999999", 0, .longBody), ("Content-Length: ", 0, .malformed),
    ("Transfer-Encoding: chunked", 0, .chunked), ("X: y", 0, .chunked),
  ])
  func `a body says how long it is, and is not too long`(
    _ header: String, _ length: Int, _ refusal: RequestRefusal?
  ) throws {
    let head = try head(
      "POST / HTTP/1.1", "Content-Type: application/x-www-form-urlencoded", header)
    if let refusal {
      #expect(throws: refusal) { try head.bodyLength(most: 16384) }
    } else {
      #expect(try head.bodyLength(most: 16384) == length)
    }
  }

  @Test func `nothing but a form is taken`() throws {
    let head = try head("POST / HTTP/1.1", "Content-Type: text/plain", "Content-Length: 3")
    #expect(throws: RequestRefusal.kind) { try head.bodyLength(most: 100) }
  }

  @Test(arguments: [
    ("GET", "192.168.1.20:8080", nil, nil), ("GET", "evil.example", nil, RequestRefusal.elsewhere),
    ("GET", "192.168.1.20", nil, .elsewhere), ("GET", "tunnel.example", nil, nil),
    ("POST", "192.168.1.20:8080", "http://192.168.1.20:8080", nil),
    ("POST", "192.168.1.20:8080", "https://tunnel.example", nil),
    ("POST", "192.168.1.20:8080", "http://evil.example", .foreign),
    ("POST", "192.168.1.20:8080", "null", .foreign), ("POST", "192.168.1.20:8080", nil, .foreign),
  ])
  func `only the shown addresses are served, and only the room's own pages send forms`(
    _ method: String, _ host: String, _ origin: String?, _ refusal: RequestRefusal?
  ) throws {
    let door = Doorkeeper(["http://192.168.1.20:8080", "https://Tunnel.example"])
    let origin = origin.map { "\r\nOrigin: \($0)" } ?? ""
    let head = try head("\(method) / HTTP/1.1", "Host: \(host)\(origin)")
    if let refusal {
      #expect(throws: refusal) { try door.check(head) }
    } else {
      try door.check(head)
    }
  }

  @Test(arguments: [
    ("a=1&b=x+y%26&a=2", [("a", "1"), ("b", "x y&"), ("a", "2")]), ("", []), ("&&", []),
    ("a", [("a", "")]), ("a=%zz&b=%4", [("a", "%zz"), ("b", "%4")]),
    ("n=%C3%BC%ff", [("n", "ü\u{FFFD}")]),
  ])
  func `a form is read as browsers write it`(_ body: String, _ fields: [(String, String)]) {
    #expect(FormFields(body.utf8) == FormFields(fields))
  }
}
