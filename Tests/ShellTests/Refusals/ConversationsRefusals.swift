import Playbooks
@testable import Shell

extension ConversationsRefusal {
  static var examples: [ConversationsRefusal] { [.deleteUnasked("bcdfghjk")] }
}
