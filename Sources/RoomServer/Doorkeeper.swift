/// Which addresses a request may ask for, and which pages may send a form.
///
/// Without it, a page somewhere else could reach the room through a phone that sits in it.
struct Doorkeeper: Sendable {
  /// As browsers write them in `Host`, such as `192.168.1.20:8080`; lower case.
  private let hosts: Set<String>
  /// As browsers write them in `Origin`, such as `http://192.168.1.20:8080`; lower case.
  private let origins: Set<String>

  /// - Parameter addresses: Of the room, such as `http://192.168.1.20:8080`.
  init(_ addresses: [String]) {
    let addresses = addresses.map { $0.lowercased() }
    origins = Set(addresses)
    hosts = Set(addresses.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
  }

  func check(_ head: RequestHead) throws(RequestRefusal) {
    guard let host = head["host"]?.lowercased() else { throw .malformed }
    guard hosts.contains(host) else { throw .elsewhere }
    guard head.method != .post || origins.contains(head["origin"]?.lowercased() ?? "") else {
      throw .foreign
    }
  }
}
