/// Numbers in groups, one group for each place, in one array.
struct PlaceGroups: Sendable {
  private let members: [Int]
  /// Where the members of each group begin; the last one ends where the last number says.
  private let firsts: [Int]

  /// So many groups; the members of each stay in the order of the pairs.
  init(_ count: Int, _ pairs: [(group: Int, member: Int)]) {
    var firsts = Array(repeating: 0, count: count + 1)
    for pair in pairs { firsts[pair.group + 1] += 1 }
    for group in 0..<count { firsts[group + 1] += firsts[group] }
    var next = firsts
    var members = Array(repeating: 0, count: pairs.count)
    for pair in pairs {
      members[next[pair.group]] = pair.member
      next[pair.group] += 1
    }
    self.members = members
    self.firsts = firsts
  }

  subscript(group: Int) -> ArraySlice<Int> { members[firsts[group]..<firsts[group + 1]] }
}
