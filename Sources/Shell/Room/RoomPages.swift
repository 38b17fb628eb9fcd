internal import Coaching
internal import Playbooks
internal import Reports

/// The pages a phone in the room shows.
struct RoomPages {
  private let state: RoomState

  init(_ state: RoomState) {
    self.state = state
  }

  /// What a seat sees now; whoever has none is asked for the code.
  func page(for seat: Int?) -> PhonePage {
    guard let seat else { return RoomPages.join("") }
    switch state.stage {
    case .waiting: return waiting(seat)
    case .ballot(let ballot):
      return state.isIn(seat) ? question(ballot, seat) : late(ballot, seat)
    case .counted(let count): return result(count, seat)
    case .guessing(let sheet): return guess(sheet, seat)
    }
  }

  // MARK: Coming in

  static func join(_ code: String, isWrong: Bool = false) -> PhonePage {
    var main = Markup.heading("Come in")
    if isWrong {
      main += .element(
        "p", [("role", "alert")], .text("That is not the code of this room. It stands on the wall.")
      )
    }
    main += .paragraph(
      "You take part with a number, and without a name. What you send goes over this network without "
        + "encryption; please write no names.")
    main += .form(
      to: "/join",
      .element(
        "label", [("for", "code"), ("class", "label")], .text("The four letters on the wall")),
      .single(
        "input",
        [
          ("type", "text"), ("id", "code"), ("name", "code"), ("value", code), ("maxlength", "12"),
          ("autocomplete", "off"), ("autocapitalize", "characters"), ("spellcheck", "false"),
          ("class", "big"), ("required", nil),
        ]), .button("Take a seat", "do", "join", .main))
    return PhonePage("Come in", key: "join \(code) \(isWrong)", main)
  }

  static let full = PhonePage(
    "The room is full", key: "full",
    .heading("The room is full")
      + .paragraph("Please tell the trainer, or look at the wall with somebody."))

  static let crowded = PhonePage(
    "Please wait", key: "crowded",
    .heading("Many wrong codes came from your network")
      + .paragraph("Wait half a minute, then type the four letters on the wall again.")
      + .element("p", [], .element("a", [("href", "/"), ("class", "link")], .text("Try again"))))

  /// Said where something came too late, or was nothing that could be taken.
  static func notTaken(_ seat: Int) -> PhonePage {
    PhonePage(
      "Not taken", seat: seat, key: "not-taken", following: .room,
      .heading("That was not taken")
        + .paragraph(
          "The trainer has already counted this question, it began before you came, or no answer was chosen."
        )
        + .element(
          "p", [], .element("a", [("href", "/"), ("class", "link")], .text("To the room"))))
  }

  static func noGuess(_ seat: Int, because flaw: GuessForm.Flaw) -> PhonePage {
    PhonePage(
      "Not taken", seat: seat, key: "no-guess", following: .room,
      .heading("That guess was not taken")
        + .paragraph(flaw.words)
        + .element(
          "p", [], .element("a", [("href", "/"), ("class", "link")], .text("To the room"))))
  }

  static let nothingHere = PhonePage(
    "Nothing here", key: "nothing",
    .heading("There is nothing here")
      + .element("p", [], .element("a", [("href", "/"), ("class", "link")], .text("To the room"))))

  static let notKept = PhonePage(
    "Not kept", key: "not-kept",
    .heading("That could not be kept")
      + .paragraph(
        "The trainer's computer could not store it. Go back and send it again; if it stays so, raise your "
          + "hand instead.")
      + .element("p", [], .element("a", [("href", "/"), ("class", "link")], .text("To the room"))))

  // MARK: Waiting

  private func waiting(_ seat: Int) -> PhonePage {
    PhonePage(
      "Waiting", seat: seat, key: "waiting \(state.isForOwnTeams)", following: .room,
      .heading("You are in")
        + .paragraph("Keep this page open. It shows the next question by itself.")
        + own)
  }

  private func late(_ ballot: Ballot, _ seat: Int) -> PhonePage {
    PhonePage(
      "Waiting", seat: seat, key: "late \(ballot.round)", following: .room,
      .heading("You are in from the next question on")
        + .paragraph("The one on the wall began before you came. Please wait a moment.") + own)
  }

  /// The way to the participant's own team, where it is offered.
  private var own: Markup {
    guard state.isForOwnTeams else { return Markup() }
    return .element(
      "p", [],
      .element("a", [("href", "/own"), ("class", "link main")], .text("Your own team: begin here")))
  }

  // MARK: Hands

  private func question(_ ballot: Ballot, _ seat: Int) -> PhonePage {
    let hand = state.hand(of: seat)
    var main = Markup.heading(ballot.ask)
    if let help = ballot.help ?? (ballot.isSeveral ? "Choose all that apply." : nil) {
      main += .note(help)
    }
    if let hand {
      let said = ballot.options.filter { hand.contains($0.id) }.map(\.say)
      main += .element(
        "p", [("class", "label"), ("role", "status")],
        .text("Sent: \(said.joined(separator: "; "))")
      )
      main += .note(
        "You can change it until the trainer counts. Nobody sees how the hands fall before that.")
    }
    main += .form(
      to: "/hand", .hidden("round", String(ballot.round)),
      .joined(
        ballot.isSeveral
          ? [
            .group(
              ballot.ask,
              ballot.options.map {
                .choice(
                  $0.say, "option", $0.id.rawValue,
                  isChosen: hand?.contains($0.id) == true)
              })
          ] + [.button(hand == nil ? "Send" : "Send again", "do", "send", .main)]
          : ballot.options.map { option in
            .element(
              "button",
              [("name", "option"), ("value", option.id.rawValue)]
                + (hand == [option.id] ? [("class", "chosen"), ("aria-pressed", "true")] : []),
              .text(option.say))
          }))
    return PhonePage(
      "Question", seat: seat, key: "ballot \(ballot.round)",
      answered: hand?.map(\.rawValue).joined(separator: " "),
      following: hand == nil ? .roomWithForm : .room, main + own)
  }

  private func result(_ count: CountedBallot, _ seat: Int) -> PhonePage {
    var main = Markup.heading(count.ballot.ask)
    main += RoomPages.table(count)
    let others = state.byDisagreement.filter { $0.ballot.round != count.ballot.round }
    if !others.isEmpty {
      main += .details(
        "What was asked before",
        .note("Where the room is furthest apart comes first.")
          + .joined(others.map { .subheading($0.ballot.ask) + RoomPages.table($0) }))
    }
    return PhonePage(
      "How the hands fell", seat: seat, key: "counted \(count.ballot.round) \(count.people)",
      following: .room, main + .note("The next question comes by itself.") + own)
  }

  /// Hands for each answer; of fewer than five, none.
  private static func table(_ count: CountedBallot) -> Markup {
    guard count.people >= Gathering.leastShown else {
      return .paragraph(
        "Fewer than five hands: take it as a conversation, not as a count. The wall shows them.")
    }
    return .element(
      "table", [], .element("caption", [], .text("Hands, phones and room together")),
      .joined(
        count.ballot.options.map { option in
          .element(
            "tr", [], .element("th", [("scope", "row")], .text(option.say)),
            .element("td", [], .text(String(count.hands(option.id)))))
        }))
  }

  // MARK: Guesses

  private func guess(_ sheet: GuessSheet, _ seat: Int) -> PhonePage {
    let guess = state.guess(of: seat)
    var main = Markup.heading("What is going on here?")
    if let guess {
      main += .element(
        "p", [("class", "label"), ("role", "status")], .text(RoomPages.sent(guess, sheet)))
    }
    main += .note(
      "The story comes first: \(sheet.title). Then at most three things, and what you would do first. \"You\" is "
        + "the leader of the story. Nobody sees it before the reveal; sending again replaces it.")
    main += .form(
      to: "/guess", .hidden("round", String(sheet.round)),
      RoomPages.field("table", "Your table, if you sit at one, such as red"),
      .joined((1...Guess.most).map { RoomPages.suspicion($0, sheet) }),
      RoomPages.first(sheet),
      .button("Send this guess", "do", "send", .main),
      .button("Nothing stands out", "nothing", "yes", .quiet))
    return PhonePage(
      "Your guess", seat: seat, key: "guess \(sheet.round) \(guess == nil)",
      answered: guess.map { $0.symptoms.map(\.symptom.rawValue).joined(separator: " ") },
      following: .roomWithForm, main + own)
  }

  /// What was sent, whole.
  private static func sent(_ guess: Guess, _ sheet: GuessSheet) -> String {
    let names = guess.symptoms.compactMap { suspicion in
      sheet.symptoms.first { $0.id == suspicion.symptom.rawValue }
        .map { "\($0.name) (\(suspicion.level.word))" }
    }
    let first = guess.first.flatMap { id in
      (sheet.usual + sheet.others).first { $0.id == id.rawValue }?.name
    }
    return (guess.table.isEmpty ? "Sent: " : "Sent for \(guess.table): ")
      + (names.isEmpty ? "nothing stands out" : names.joined(separator: "; "))
      + (first.map { ". First: \($0)" } ?? "")
  }

  private static func suspicion(_ number: Int, _ sheet: GuessSheet) -> Markup {
    let levels = Level.allCases.filter { $0 != .none }.map {
      ($0.word, "\($0.word): \(Words.level($0))")
    }
    return .element(
      "fieldset", [], .element("legend", [], .text("\(number). What you see")),
      select(
        "symptom", "What", [("", "Nothing more")] + sheet.symptoms.map { ($0.id, $0.name) }, number),
      select("level", "How far", levels, number))
  }

  /// The first action of each sign on top: among all of them nobody finds one in time.
  private static func first(_ sheet: GuessSheet) -> Markup {
    let group = { (label: String, choices: [GuessSheet.Choice]) in
      Markup.element(
        "optgroup", [("label", label)], .joined(choices.map { option($0.id, $0.name) }))
    }
    return .element(
      "label", [("class", "field"), ("for", "first")], .text("What you would do first"))
      + .element(
        "select", [("id", "first"), ("name", "first")],
        option("", "Not said") + group("One for each sign", sheet.usual)
          + group("All others", sheet.others))
  }

  private static func option(_ value: String, _ name: String) -> Markup {
    .element("option", [("value", value)], .text(name))
  }

  private static func field(_ name: String, _ label: String) -> Markup {
    .element("label", [("class", "field"), ("for", name)], .text(label))
      + .single(
        "input",
        [
          ("type", "text"), ("id", name), ("name", name), ("maxlength", String(Guess.longestName)),
          ("autocomplete", "off"),
        ])
  }

  private static func select(
    _ name: String, _ label: String, _ options: [(String, String)], _ number: Int = 0
  ) -> Markup {
    let id = "\(name)\(number)"
    return .element("label", [("class", "field"), ("for", id)], .text(label))
      + .element(
        "select", [("id", id), ("name", name)],
        .joined(options.map { option($0.0, $0.1) }))
  }
}
