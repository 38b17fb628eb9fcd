internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Reports

struct CompareCommand: RapportCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put two conversations side by side: what changed, what is not.",
    discussion: """
      Without ids: the one on screen or the latest, and the one before it with the same labels. \
      Examples:
        compare
        compare kx7 b4m
      """)
  static let places: Places = .withStored
  static let shows = Shown.needs(.conclusion, orLeavesOut: [.labels])

  @Argument(
    help: ArgumentHelp(
      "Two conversations, by the beginning of their ids, in any order.", valueName: "ids"))
  var beginnings: [String] = []

  @Option(help: "How to write it: text or json.")
  var format: Format = .text

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard beginnings.isEmpty || beginnings.count == 2 else {
      throw ValidationError("compare takes two conversations, or none for the latest two.")
    }
  }

  func steps(in scene: Scene) throws -> [Step] {
    let comparison = try scene.comparison(of: beginnings)
    return switch format {
    case .json: [.print(try ComparisonDocument(comparison).json)]
    case .text: [.page(scene.page(of: comparison))]
    }
  }
}

extension Scene {
  /// Two conversations side by side, with what was done in between.
  func page(of comparison: Comparison) -> Page {
    .comparison(
      comparison, Between(comparison.then.session.commitments), for: viewer,
      pictureWidth: desk.pictureWidth)
  }

  /// The two conversations named, or the latest two that belong together; the earlier one first.
  fileprivate func comparison(of beginnings: [String]) throws -> Comparison {
    let latest = beginnings.isEmpty ? try SameLabels(self).latestTwo() : nil
    let named = try latest.map { [$0.then, $0.now] } ?? beginnings.map { try storedSession($0).id }
    guard named[0] != named[1] else {
      throw OverTimeRefusal.sameConversation(named[0])
    }
    let shots = try snapshots(of: named).sorted {
      ($0.session.startedAt ?? .distantPast) < ($1.session.startedAt ?? .distantPast)
    }
    return Comparison(shots[0], shots[1])
  }
}
