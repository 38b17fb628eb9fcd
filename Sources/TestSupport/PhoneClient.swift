internal import Foundation

/// A browser as far as a test needs one: one request a connection, and a seat in a cookie.
package final class PhoneClient {
  package struct Reply: Sendable {
    package let status: Int
    package let headers: String
    package let body: String

    /// The part of the page that shows where the room is.
    package var main: String {
      guard let start = body.firstRange(of: "<main"), let end = body.firstRange(of: "</main>")
      else {
        return ""
      }
      return String(body[start.lowerBound..<end.lowerBound])
    }
  }

  package let port: Int
  /// The token of the seat; `nil` without one.
  package var seat: String?

  package init(port: Int) {
    self.port = port
  }

  private var address: String { "127.0.0.1:\(port)" }

  package func get(_ path: String) async throws -> Reply {
    try await send("GET \(path) HTTP/1.1\r\nHost: \(address)\r\n\(cookie)\r\n")
  }

  /// Posts fields, as a form on one of the room's pages does.
  package func post(
    _ path: String, _ fields: [(String, String)], from origin: String? = nil
  ) async throws
    -> Reply
  {
    let body = fields.map { "\(coded($0))=\(coded($1))" }.joined(separator: "&")
    return try await send(
      "POST \(path) HTTP/1.1\r\nHost: \(address)\r\nOrigin: \(origin ?? "http://\(address)")\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n"
        + "\(cookie)\r\n\(body)")
  }

  /// Takes a seat with a code.
  package func join(_ code: String) async throws -> Reply {
    let reply = try await post("/join", [("code", code)])
    if let found = reply.headers.firstMatch(of: /rapport-seat=([0-9a-f]+)/) {
      seat = String(found.1)
    }
    return reply
  }

  private var cookie: String { seat.map { "Cookie: rapport-seat=\($0)\r\n" } ?? "" }

  private func coded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  /// Sends bytes as they are, and reads until the other side closes.
  package func send(_ text: String) async throws -> Reply {
    try await offThePool { [port] in try PhoneClient.exchange(text, port) }
  }

  private static func exchange(_ text: String, _ port: Int) throws -> Reply {
    let file = try PhoneClient(port: port).connected()
    defer { close(file) }
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      // A server may refuse what is too long before all of it has come.
      guard count > 0 else { break }
      sent += count
    }
    var got: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(file, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      got += buffer[..<count]
    }
    return Reply(got)
  }

  /// A connection that is open and says nothing.
  package func connected() throws -> Int32 {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = in_port_t(port).bigEndian
    place.sin_addr = in_addr(s_addr: UInt32(0x7f00_0001).bigEndian)
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let isOpen = withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isOpen else {
      close(file)
      throw POSIXError(.ECONNREFUSED)
    }
    return file
  }
}

extension PhoneClient.Reply {
  fileprivate init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let end = text.firstRange(of: "\r\n\r\n")
    headers = String(text[..<(end?.lowerBound ?? text.endIndex)])
    body = end.map { String(text[$0.upperBound...]) } ?? ""
    status = Int(text.dropFirst("HTTP/1.1 ".count).prefix(3)) ?? 0
  }
}
