/// What a phone asks for, read and bounded; nothing of it was believed yet.
package struct RoomRequest: Sendable {
  /// The methods that are understood.
  package enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
  }

  package let method: Method
  /// Without what follows a question mark; begins with a slash.
  package let path: String
  /// What a form was filled in with; empty for anything but POST.
  package let form: FormFields
  /// The token in the cookie, whoever made it up; `nil` without one.
  package let seat: String?
  /// The address it comes from, to hold requests against; to be told and kept nowhere.
  package let peer: String
  /// Whether it comes from this computer itself.
  package let isLocal: Bool

  package init(
    _ method: Method, _ path: String, form: FormFields = .init(), seat: String? = nil,
    peer: String = "", isLocal: Bool = false
  ) {
    self.method = method
    self.path = path
    self.form = form
    self.seat = seat
    self.peer = peer
    self.isLocal = isLocal
  }
}

extension RoomRequest {
  /// The cookie that holds the token of a seat.
  static let cookie = "rapport-seat"

  init(_ head: RequestHead, body: [UInt8], peer: String, isLocal: Bool) {
    self.init(
      head.method, head.path, form: head.method == .post ? FormFields(body) : FormFields(),
      seat: head.cookie(RoomRequest.cookie), peer: peer, isLocal: isLocal)
  }
}
