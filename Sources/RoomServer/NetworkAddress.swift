internal import Foundation

/// An IPv4 address of this computer, on a network that is up.
package struct NetworkAddress: Equatable, Sendable {
  package let address: String
  /// What the system calls the network, such as `wlan0`.
  package let network: String

  /// Who can reach it.
  package enum Kind: Sendable {
    /// Only this computer reaches it.
    case loopback
    /// One the computer gave itself, since nobody on the network gave it one.
    case unassigned
    /// Made by software for programs on this computer, such as containers.
    case virtual
    /// In a network of a house or a company (RFC 1918).
    case home
    /// Anything else: a VPN's, a provider's, or in plain view of the internet.
    case other
  }

  package init(_ address: String, network: String) {
    self.address = address
    self.network = network
  }

  package var kind: Kind {
    let parts = address.split(separator: ".").compactMap { Int($0) }
    guard parts.count == 4 else { return .other }
    if parts[0] == 127 { return .loopback }
    if parts[0] == 169, parts[1] == 254 { return .unassigned }
    let virtual = ["docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "podman"]
    if virtual.contains(where: network.hasPrefix) { return .virtual }
    let isHome =
      parts[0] == 10 || parts[0] == 192 && parts[1] == 168
      || parts[0] == 172 && (16...31).contains(parts[1])
    return isHome ? .home : .other
  }

  /// All there are, those that phones most likely reach first; asks only this computer.
  package static var all: [NetworkAddress] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    let order: [Kind] = [.home, .other, .virtual, .unassigned, .loopback]
    let found = sequence(first: first, next: { $0?.pointee.ifa_next }).compactMap { entry in
      entry.flatMap(NetworkAddress.init)
    }
    return order.flatMap { kind in found.filter { $0.kind == kind } }
  }

  private init?(_ entry: UnsafeMutablePointer<ifaddrs>) {
    guard let socket = entry.pointee.ifa_addr, socket.pointee.sa_family == AF_INET,
      entry.pointee.ifa_flags & UInt32(IFF_UP) != 0
    else { return nil }
    var text = [UInt8](repeating: 0, count: Int(INET_ADDRSTRLEN))
    let isRead = socket.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { inet in
      text.withUnsafeMutableBytes { buffer in
        inet_ntop(
          AF_INET, &inet.pointee.sin_addr, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
          socklen_t(buffer.count)) != nil
      }
    }
    guard isRead else { return nil }
    self.init(
      String(decoding: text.prefix { $0 != 0 }, as: UTF8.self),
      network: String(cString: entry.pointee.ifa_name))
  }
}
