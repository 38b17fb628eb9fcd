internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import RoomServer

/// The pages of a pulse on a phone.
struct PulsePhonePages {
  private let wave: Wave
  private let mark: WaveMark
  private let place: RoomPlace
  private let seat: Int
  private let needsWord: Bool

  init(_ file: WaveFile, at place: RoomPlace, seat: Int, needsWord: Bool) {
    wave = file.wave
    mark = file.mark
    self.place = place
    self.seat = seat
    self.needsWord = needsWord
  }

  /// Said where it could not be stored.
  static let notKept = PhonePage(
    "Not kept", key: "pulse not-kept",
    .heading("That could not be kept")
      + .paragraph(
        "The keeper's computer could not store it, and nothing was counted. Go back and send it again; if it stays so, talk "
          + "with whoever collects.")
      + .element(
        "p", [], .element("a", [("href", "/"), ("class", "link")], .text("To the questions"))))

  /// After it was counted.
  var counted: PhonePage {
    PhonePage(
      "Counted", seat: seat, key: "pulse counted",
      .heading("Counted. Thank you.")
        + .paragraph(
          "Your answers are in the counts, and nowhere else. They cannot be taken back: nobody knows which they are."
        )
        + .paragraph(
          "Within a week your leader shows all of you what came out, and says what will be done. You can close this "
            + "page."))
  }

  /// The statements; with what was chosen, where it was not counted.
  func form(
    _ chosen: FormFields = FormFields(), refusedFor flaw: PulseForm.Flaw? = nil
  )
    -> PhonePage
  {
    var main = Markup.heading(wave.title)
    if let flaw { main += .element("p", [("role", "alert")], .text(flaw.words)) }
    main += introduction
    main += .form(
      to: "/pulse", needsWord ? word : Markup(),
      .joined(wave.statements.indices.map { statement($0, chosen) }), recommends(chosen),
      group(chosen), .button("Send", "do", "send", .main))
    main += .note("Sent once, it is counted and cannot be changed.")
    return PhonePage(
      wave.title, seat: seat, key: "pulse \(flaw?.words ?? "")", following: .nothing, main)
  }

  private var introduction: Markup {
    .paragraph("What it is for: \(wave.purpose)")
      + .paragraph("What will be done with it: \(wave.promise)")
      + .details(
        "Who sees what",
        .paragraph(
          "\(wave.keeper) collects the answers. This page comes from the computer \(wave.keeper) uses, at \(place.shown); it "
            + "counts what you send at once and writes down no single answer. It goes over this network without "
            + "encryption: who runs the network could read it.")
          + .paragraph(
            "Your leader does not answer, and sees counts only; nothing of fewer than \(wave.threshold) answers. Taking "
              + "part is free, and \"rather not say\" is always possible.")
          + .paragraph("Everybody should see the same mark: \(mark.fingerprint)."))
  }

  // MARK: Fields

  private func statement(_ place: Int, _ chosen: FormFields) -> Markup {
    let statement = wave.statements[place]
    return choice(
      PulseForm.statement(place), "\(place + 1). \(statement.say)",
      zip(1..., Wave.scale).reversed().map { (String($0), $1) }, chosen)
  }

  private func recommends(_ chosen: FormFields) -> Markup {
    let says = ["0, not at all"] + (1...9).map { String($0) } + ["10, very likely"]
    let options = says.enumerated().reversed().map { (String($0.offset), $0.element) }
    return choice(
      PulseForm.recommends, "\(wave.statements.count + 1). \(wave.recommend)", options, chosen)
  }

  private func group(_ chosen: FormFields) -> Markup {
    guard !wave.groups.isEmpty else { return Markup() }
    return select(
      PulseForm.group, "Where you belong",
      wave.groups.enumerated().map { (String($0.offset), $0.element.name) }, chosen)
  }

  /// A list one must choose from, so that nothing is left out by mistake.
  private func choice(
    _ name: String, _ label: String, _ options: [(String, String)], _ chosen: FormFields
  ) -> Markup {
    select(name, label, options + [(PulseForm.none, "Rather not say")], chosen)
  }

  private func select(
    _ name: String, _ label: String, _ options: [(String, String)], _ chosen: FormFields
  ) -> Markup {
    .element("label", [("class", "field"), ("for", name)], .text(label))
      + .element(
        "select", [("id", name), ("name", name), ("required", nil)],
        .element("option", [("value", "")], .text("Choose one")),
        .joined(
          options.map { value, say in
            .element(
              "option",
              [("value", value)] + (chosen[name] == value ? [("selected", nil)] : []), .text(say))
          }))
  }

  private var word: Markup {
    .element(
      "label", [("class", "field"), ("for", PulseForm.word)], .text("The word from the hat"))
      + .single(
        "input",
        [
          ("type", "text"), ("id", PulseForm.word), ("name", PulseForm.word), ("maxlength", "20"),
          ("autocomplete", "off"), ("autocapitalize", "none"), ("spellcheck", "false"),
          ("required", nil),
        ])
  }
}
