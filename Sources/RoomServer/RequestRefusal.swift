/// Why a request gets no answer of the room's.
enum RequestRefusal: Int, Error {
  case malformed = 400
  /// It comes from a page that is not the room's.
  case foreign = 403
  case method = 405
  case slow = 408
  /// A body of unknown length.
  case chunked = 411
  case longBody = 413
  case kind = 415
  /// It asks for an address that is not the room's.
  case elsewhere = 421
  case tooMany = 429
  case longHead = 431

  var reply: RoomReply {
    var reply = RoomReply(rawValue, words + "\n", type: "text/plain")
    if self == .tooMany { reply.headers.append(("Retry-After", "1")) }
    return reply
  }

  private var words: String {
    switch self {
    case .malformed, .method, .chunked, .kind: "This is no request a browser would send here."
    case .foreign, .elsewhere: "Open the address the trainer shows."
    case .slow: "That took too long. Please try again."
    case .longBody, .longHead: "That is more than fits."
    case .tooMany: "That was a lot at once. Wait a second, then try again."
    }
  }
}
