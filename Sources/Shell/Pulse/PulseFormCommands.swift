internal import ArgumentParser
internal import Coaching
internal import Reports

struct PulseTextCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print what members read before they answer.",
    discussion: """
      Who sees what, how it is counted, what is not protected, and the mark to compare. Examples:
        pulse text may.wave
        pulse text may.wave --output read-first.txt
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("The wave's file.", valueName: "wave"), completion: .file())
  var file: String

  @OptionGroup var output: OutputOptions

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let file = try WaveFile(path: file)
    let text = PulseText(wave: file.wave, mark: file.mark.hex).text
    return [output.step(for: text)]
  }
}

struct PulseSheetCommand: DeskCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case html, text
  }

  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Write the sheet each member answers on.",
    discussion: """
      A page that works without script and prints, or plain text for a mail. What comes back is a row of digits, or a code. \
      Examples:
        pulse sheet may.wave --output sheet.html
        pulse sheet may.wave --format text --output sheet.txt
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("The wave's file.", valueName: "wave"), completion: .file())
  var file: String

  @Option(help: "How to write it: html or text.")
  var format = Form.html

  @OptionGroup var output: OutputOptions

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let file = try WaveFile(path: file)
    let sheet = PulseSheet(wave: file.wave, mark: file.mark.hex)
    let text = format == .html ? sheet.page : sheet.text
    return [output.step(for: text)]
  }
}

struct PulseSurveyCommand: DeskCommand {
  /// What a wave is written for; what exports are read from is a ``SurveyTool``.
  enum Destination: String, ExpressibleByArgument, CaseIterable {
    case limesurvey, google, document
  }

  static let configuration = CommandConfiguration(
    commandName: "survey",
    abstract: "Write the wave for a survey tool.",
    discussion: """
      LimeSurvey's structure, a script that makes a Google form, or a numbered document for any other tool. The keeper runs \
      it, never the leader: whoever owns the survey sees each answer. Examples:
        pulse survey may.wave limesurvey --output pulse.txt
        pulse survey may.wave google --output pulse.gs
      """)
  static let places: Places = [.commandLine, .shell]
  static let shows = Shown.nothing

  @Argument(help: ArgumentHelp("The wave's file.", valueName: "wave"), completion: .file())
  var file: String

  @Argument(
    help: ArgumentHelp("For what: limesurvey, google or document.", valueName: "tool"))
  var destination: Destination

  @OptionGroup var output: OutputOptions

  @OptionGroup var shared: SharedOptions

  func steps(at desk: Desk) throws -> [Step] {
    let file = try WaveFile(path: file)
    let (wave, mark) = (file.wave, file.mark.hex)
    let text =
      switch destination {
      case .limesurvey: LimeSurveyStructure(wave: wave, mark: mark).text
      case .google: GoogleFormsScript(wave: wave, mark: mark).text
      case .document: NumberedDocument(wave: wave, mark: mark).text
      }
    return [output.step(for: text)]
  }
}
