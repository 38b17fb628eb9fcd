import Foundation
import RoomServer
import TestSupport
import Testing

/// A server on loopback, and what phones and others send it.
@Suite struct RoomServerTests {
  /// Says back what it was asked.
  private struct Echo: RoomAnswering {
    func knows(seat: String) -> Bool { seat == "known" }

    func reply(to request: RoomRequest) async -> RoomReply {
      guard request.path != "/events" else {
        let (stream, continuation) = AsyncStream<String>.makeStream()
        continuation.yield("data: hello\n\n")
        continuation.finish()
        return RoomReply(200, content: .stream(stream))
      }
      let words = [request.method.rawValue, request.path, request.form["x"], request.seat]
      return RoomReply(200, words.compactMap(\.self).joined(separator: " "), type: "text/plain")
    }
  }

  private func served(_ body: (PhoneClient) async throws -> Void) async throws {
    let server = try RoomServer(on: "127.0.0.1", port: 0, answering: Echo()) {
      ["http://127.0.0.1:\($0)"]
    }
    defer { server.close() }
    try await body(PhoneClient(port: Int(server.port)))
  }

  @Test func `a page, a form and a stream are answered`() async throws {
    try await served { (phone) async throws in
      phone.seat = "known"
      #expect(try await phone.get("/a?b").body == "GET /a known")
      #expect(try await phone.post("/hand", [("x", "1 & 2")]).body == "POST /hand 1 & 2 known")
      #expect(try await phone.get("/events").body == "data: hello\n\n")
      #expect(try await phone.get("/").headers.contains("Cache-Control: no-store"))
    }
  }

  @Test func `what is too long, without length or from elsewhere is refused`() async throws {
    try await served { (phone) async throws in
      let host = "Host: 127.0.0.1:\(phone.port)\r\n"
      let long = String(repeating: "a", count: 9000)
      #expect(try await phone.send("GET / HTTP/1.1\r\n\(host)X: \(long)\r\n\r\n").status == 431)
      #expect(try await phone.send("GET /\(long) HTTP/1.1\r\n\(host)\r\n").status == 431)
      #expect(try await phone.post("/", [("x", long + long)]).status == 413)
      #expect(try await phone.post("/", [("x", "1")], from: "http://evil.example").status == 403)
      #expect(try await phone.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").status == 421)
      let chunked = "POST / HTTP/1.1\r\n\(host)Origin: http://127.0.0.1:\(phone.port)\r\n"
      #expect(
        try await phone.send(chunked + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n").status == 411)
      #expect(try await phone.send("PUT / HTTP/1.1\r\n\(host)\r\n").status == 405)
      #expect(try await phone.send("\u{16}\u{3}\u{1}\r\n\r\n").status == 400)
      #expect(try await phone.get("/").status == 200)
    }
  }

  @Test func `whoever sends half a request keeps nobody out`() async throws {
    try await served { (phone) async throws in
      let silent = try (0..<300).map { _ in try phone.connected() }
      defer { silent.forEach { close($0) } }
      #expect(try await phone.get("/").status == 200)
    }
  }

  @Test func `a seat that asks too much is slowed down, and others are not`() async throws {
    try await served { (phone) async throws in
      phone.seat = "known"
      var replies: [Int] = []
      for _ in 0..<60 { replies.append(try await phone.get("/").status) }
      #expect(replies.contains(429))
      #expect(replies.prefix(40).allSatisfy { $0 == 200 })
      phone.seat = nil
      #expect(try await phone.get("/").status == 200)
    }
  }

  @Test func `nothing listens once it is closed`() async throws {
    var port = 0
    try await served { (phone) async throws in
      port = phone.port
      _ = try await phone.get("/")
    }
    let phone = PhoneClient(port: port)
    #expect(throws: POSIXError.self) { try phone.connected() }
  }

  @Test func `an address that is taken or not here is told apart`() async throws {
    try await served { (phone) async throws in
      #expect(throws: RoomServerError.inUse) {
        try RoomServer(on: "127.0.0.1", port: UInt16(phone.port), answering: Echo()) { _ in [] }
      }
    }
    #expect(throws: RoomServerError.notHere) {
      try RoomServer(on: "192.0.2.7", port: 0, answering: Echo()) { _ in [] }
    }
  }

  @Test(arguments: [
    ("127.0.0.1", "lo", NetworkAddress.Kind.loopback), ("192.168.1.20", "wlan0", .home),
    ("10.1.2.3", "eth0", .home), ("172.16.0.1", "eth0", .home), ("172.32.0.1", "eth0", .other),
    ("172.17.0.1", "docker0", .virtual), ("169.254.3.4", "eth0", .unassigned),
    ("100.64.0.1", "tun0", .other),
  ])
  func `addresses are told by what they are good for`(
    _ address: String, _ network: String, _ kind: NetworkAddress.Kind
  ) {
    #expect(NetworkAddress(address, network: network).kind == kind)
  }
}
