import Playbooks
import Testing

/// Talks to rehearse, as the shipped playbooks have them.
@Suite struct RehearsalTests {
  @Test func `each talk has its own words, short enough to say`() throws {
    let talks = try Shipped.library().actions.compactMap(\.rehearsal)
    #expect(talks.count == 30)
    var said: Set<String> = []
    for talk in talks {
      let replies = Rehearsal.Turn.allCases.compactMap { talk[$0] }
      #expect(replies.count == 3)
      for text in [talk.open, talk.end] + replies.flatMap({ [$0.they, $0.say, $0.leave] }) {
        #expect(said.insert(text).inserted, "\(text)")
        #expect(text.split(separator: " ").count <= 36, "\(text)")
      }
      for reply in replies { #expect(reply.leave.hasPrefix("Leave out "), "\(reply.leave)") }
    }
  }
}
