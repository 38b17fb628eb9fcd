internal import ArgumentParser
internal import Coaching

extension SessionsCommand {
  struct Log: ActingCommand {
    static let configuration = CommandConfiguration(
      commandName: "log", abstract: "Show on which days a client was met, and what happened.",
      discussion: """
        Without --client it is about the client of the conversation on screen, or of the latest. Examples:
          sessions log
          sessions log --client "C 12"
        """)
    static let places: Places = .withStored
    static let shows = Shown.needs(.labels, .conclusion)

    @Option(help: ArgumentHelp("The client's label.", valueName: "client"))
    var client: String?

    @OptionGroup var shared: SharedOptions

    var isConfidential: Bool { client != nil }

    func run(in sitting: Sitting, for viewer: Viewer) throws {
      if let client {
        return try sitting.showAtLength([.log(try sitting.log(of: client, for: viewer), of: client)]
        )
      }
      let session = try sitting.planned(try sitting.session(nil))
      try sitting.showAtLength([
        .log(try sitting.log(ofClientOf: session, for: viewer), of: session.labels.client)
      ])
    }
  }
}
