/// The first line and the headers of a request (RFC 9112, 2 to 5).
struct RequestHead: Equatable {
  let method: RoomRequest.Method
  let path: String
  /// By lower-case name; none stands twice.
  private let headers: [String: String]

  /// - Parameter text: All before the empty line.
  /// - Throws: ``RequestRefusal``
  init(_ text: some Collection<UInt8>) throws(RequestRefusal) {
    guard let text = String(validating: text, as: UTF8.self) else { throw .malformed }
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, ["HTTP/1.1", "HTTP/1.0"].contains(words[2]), words[1].hasPrefix("/")
    else { throw .malformed }
    guard let method = RoomRequest.Method(rawValue: String(words[0])) else { throw .method }
    self.method = method
    path = String(words[1].prefix { $0 != "?" })
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let (name, value) = RequestHead.header(line) else { throw .malformed }
      // What stands twice is read one way here and another elsewhere.
      guard headers.updateValue(value, forKey: name) == nil || !RequestHead.single.contains(name)
      else { throw .malformed }
    }
    self.headers = headers
  }

  private static let single: Set = [
    "host", "origin", "content-length", "content-type", "transfer-encoding", "cookie",
  ]

  private static func header(_ line: Substring) -> (String, String)? {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, line.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }),
      parts[0].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
    else { return nil }
    return (parts[0].lowercased(), String(parts[1].trimming(while: { $0 == " " || $0 == "\t" })))
  }

  subscript(name: String) -> String? { headers[name] }

  func cookie(_ name: String) -> String? {
    self["cookie"]?.split(separator: ";").lazy
      .map { $0.trimming(while: { $0 == " " }) }
      .first { $0.hasPrefix(name + "=") }
      .map { String($0.dropFirst(name.count + 1)) }
  }

  /// How long the body is.
  ///
  /// - Throws: ``RequestRefusal`` if it is longer than `most` bytes, or does not say.
  func bodyLength(most: Int) throws(RequestRefusal) -> Int {
    guard self["transfer-encoding"] == nil else { throw .chunked }
    guard let said = self["content-length"] else {
      guard method != .post else { throw .chunked }
      return 0
    }
    guard said.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      !said.isEmpty
    else { throw .malformed }
    guard let length = Int(said), length <= most else { throw .longBody }
    let isForm = self["content-type"]?.lowercased().hasPrefix("application/x-www-form-urlencoded")
    guard length == 0 || isForm == true else { throw .kind }
    return length
  }
}

extension Substring {
  fileprivate func trimming(while isBlank: (Character) -> Bool) -> Substring {
    var rest = drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }
}
