internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Reports
internal import Sessions

struct ClosePulseCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Seal what may be shown to the leader.",
    discussion: """
      For the keeper. Below the threshold there is no result; what may not be shown is not in it. Again after late answers \
      it is refused unless enough came that nobody stands alone. Examples:
        pulse close may.wave
        pulse close may.wave --joined 1 --left 0
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("The wave's file.", valueName: "wave"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("Who came since the wave before.", valueName: "n"))
  var joined: Int?

  @Option(help: ArgumentHelp("Who left since the wave before.", valueName: "n"))
  var left: Int?

  @Flag(help: "Everybody was asked anew, though it looks like the wave before.")
  var anew = false

  @OptionGroup var output: OutputOptions

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard [joined, left].allSatisfy({ $0.map((0...Wave.mostPeople).contains) != false }) else {
      throw ValidationError("--joined and --left take numbers from 0.")
    }
  }

  func act(in sitting: Sitting) throws {
    let desk = sitting.desk
    let file = try WaveFile(path: file)
    let wave = file.wave
    try desk.requireNoKey(of: wave)
    let path = output.output ?? file.beside("result")
    // What must not be told is refused whatever becomes of the file.
    let before = try anew ? nil : KeptFile.before(file)
    var kept = try KeptFile(of: file).kept
    _ = try told(&kept, of: wave, after: before)
    try output.replacing.requireFree(path)
    let own = [file.path, file.beside("kept")].map { URL(filePath: $0).standardizedFileURL }
    guard !own.contains(URL(filePath: path).standardizedFileURL) else {
      throw PulseResultRefusal.overTheWave(path)
    }
    guard try maySeal(file, desk) else { return desk.say("Nothing was sealed.") }
    // What was told already is written down before anybody can have it.
    let result = try KeptFile.changing(file) { try told(&$0, of: wave, after: before) }
    let sealed = try SealedResult(result)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(sealed), as: UTF8.self) + "\n"
    try sitting.perform([output.writing(text, to: path)])
    desk.show(
      Page([
        .field("Answered", "\(result.whole.answered) of \(wave.people)"),
        .field("Opens for the key", WaveMark(sealed.header.reader).fingerprint),
        .paragraph(
          "Compare this mark with the leader's, and send them the file. Remove what the survey tool still has, and keep "
            + "\(file.beside("kept")) as long as somebody may still answer: it is what refuses a result that would tell on a few. Then "
            + "remove it, too."
        ),
      ]))
  }

  /// Whether a person wants to close while some have not answered.
  private func maySeal(_ file: WaveFile, _ desk: Desk) throws -> Bool {
    let kept = try KeptFile(of: file).kept
    let (people, wave) = (kept.people, file.wave)
    guard desk.console.isInteractive, !kept.isTold, (wave.threshold..<wave.people).contains(people)
    else {
      return true
    }
    return try desk.asker.confirms(
      "\(people) of \(wave.people) have answered. Who comes later is told only with \(wave.threshold) others. Close?"
    )
  }

  /// What may be shown, taken down as told.
  ///
  /// - Throws: ``PulseResultRefusal`` where nothing may be.
  private func told(
    _ kept: inout KeptWave, of wave: Wave, after before: (wave: Wave, kept: KeptWave)?
  ) throws -> WaveResult {
    guard joined.map({ $0 <= wave.people }) != false else {
      throw PulseResultRefusal.joinedTooMany(asked: wave.people)
    }
    guard let result = kept.result(in: wave, joined: joined, left: left) else {
      throw PulseResultRefusal.tooFewAnswered(kept.people, threshold: wave.threshold)
    }
    let again = before.flatMap {
      Disclosure().refusal(
        of: kept.counters, in: wave, following: $0.kept.latest, in: $0.wave)
    }
    if let reason = kept.refusal(in: wave) ?? again {
      throw PulseResultRefusal(reason, of: wave, answered: kept.people)
    }
    kept.tell()
    return result
  }
}
