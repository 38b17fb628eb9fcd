internal import ArgumentParser
internal import Coaching

extension SessionsCommand {
  struct Log: RapportCommand {
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

    func steps(in scene: Scene) throws -> [Step] {
      if let client { return [.page(.log(try scene.log(of: client), of: client))] }
      let asked = try scene.session(nil)
      let session = asked.labels.client.isEmpty ? try scene.planned(asked) : asked
      return [.page(.log(try scene.log(ofClientOf: session), of: session.labels.client))]
    }
  }
}
