internal import Coaching

/// Who is in the room, before the first count of hands.
struct GatheringAsking: Asking {
  let prompt = "room> "

  var page: Page? {
    Page([
      .blank,
      .paragraph("Before the first count: does everyone here have the same team in mind?"),
      .item("1", "One team: hands are pooled, and lead to a plan for it"),
      .item("2", "Different teams: you see how the hands spread; there is no plan"), .blank,
      .note("Number to answer · Enter to count nothing"),
    ])
  }

  func take(_ line: String) throws -> Taken<Gathering> {
    let word = line.trimmingWhitespace().lowercased()
    if word.isEmpty { return .brokenOff }
    guard
      let room = [Gathering.oneTeam, .differentTeams].element(numbered: Int(word) ?? 0)
        ?? Gathering(argument: word)
    else { throw HandsRefusal.neitherRoom }
    return .answer(room)
  }
}
