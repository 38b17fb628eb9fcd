internal import Reports
internal import RoomServer

extension RoomReply {
  /// A page with what the browser may do on it.
  static func shown(_ page: PhonePage, _ status: Int = 200) -> RoomReply {
    let nonce = token()
    var reply = RoomReply(status, page.text(nonce: nonce), type: "text/html")
    reply.headers.append(("Content-Security-Policy", PhonePage.policy(nonce: nonce)))
    return reply
  }

  /// 128 bits nobody can guess.
  static func token() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let half = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - half.count) + half
    }.joined()
  }
}
