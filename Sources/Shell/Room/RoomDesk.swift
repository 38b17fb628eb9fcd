internal import Coaching
internal import Foundation
internal import Playbooks
internal import Reports
internal import RoomServer
internal import Sessions

/// What the phones ask for, and what they get.
struct RoomDesk: RoomAnswering {
  let host: RoomHost
  let ownTeam: OwnTeamDesk
  /// The pulse these phones answer, and nothing else; `nil` in a trainer's room.
  let pulse: PulseDesk?
  private let office = OwnTeamOffice()

  init(host: RoomHost, ownTeam: OwnTeamDesk, pulse: PulseDesk?) {
    self.host = host
    self.ownTeam = ownTeam
    self.pulse = pulse
  }

  func knows(seat: String) -> Bool { host.state.seat(of: seat) != nil }

  func reply(to request: RoomRequest) async -> RoomReply {
    let state = host.state
    let seat = request.seat.flatMap(state.seat)
    if let seat { host.sees(seat) }
    do {
      switch (request.method, request.path) {
      case (.post, "/join"): return await join(request, seat)
      case (_, "/"), (.post, "/pulse"):
        guard let pulse, let seat, let token = request.seat else { break }
        let page =
          request.method == .post
          ? try pulse.take(request.form, from: seat, with: token)
          : try pulse.page(for: seat, with: token)
        return .shown(page)
      default: break
      }
      switch (request.method, request.path) {
      case (.post, _):
        guard let seat, pulse == nil else { return .see("/") }
        return try await post(request, seat, state)
      case (_, "/"): return .shown(RoomPages(state).page(for: seat))
      case (_, "/events"):
        guard let seat else { return RoomReply(204) }
        return RoomReply(
          200, headers: [("Content-Type", "text/event-stream")],
          content: .stream(host.listeners.follow(as: seat)))
      case (_, "/own"):
        guard seat != nil, state.isForOwnTeams else { return .see("/") }
        return .shown(OwnTeamPages.intro)
      case (_, "/favicon.ico"): return RoomReply(204)
      case (_, let path):
        let code = RoomCode.read(String(path.dropFirst()))
        guard code.count == RoomCode.length, path.count == code.count + 1 else {
          return .shown(RoomPages.nothingHere, 404)
        }
        return seat == nil ? .shown(RoomPages.join(code)) : .see("/")
      }
    } catch {
      return .shown(pulse == nil ? RoomPages.notKept : PulsePhonePages.notKept, 503)
    }
  }

  // MARK: Seats

  private func join(_ request: RoomRequest, _ seat: Int?) async -> RoomReply {
    if seat != nil { return .see("/") }
    let (isRight, verdict) = host.admits(request.form["code"] ?? "", from: request.peer)
    guard case .judged(let wait) = verdict else { return .shown(RoomPages.crowded, 403) }
    if wait > .zero { try? await Task.sleep(for: wait) }
    guard isRight else { return .shown(RoomPages.join("", isWrong: true), 403) }
    let token = RoomReply.token()
    do {
      let event = try host.apply { $0.isFull ? nil : .seated(token: token) }
      guard event != nil else { return .shown(RoomPages.full, 409) }
      host.state.seat(of: token).map(host.sees)
    } catch {
      return .shown(RoomPages.notKept, 503)
    }
    return RoomReply.see("/").seating(token)
  }

  // MARK: Forms

  private func post(
    _ request: RoomRequest, _ seat: Int, _ state: RoomState
  ) async throws -> RoomReply {
    switch request.path {
    case "/hand":
      let round = request.form["round"].flatMap { Int($0) } ?? -1
      let hand = request.form.all("option").map { AnswerOption.ID(rawValue: $0) }
      let event = try host.apply { state in
        guard let ballot = state.ballot, ballot.round == round, state.isIn(seat),
          ballot.takes(hand)
        else { return nil }
        return .raised(seat: seat, round: round, options: hand)
      }
      return event == nil ? .shown(RoomPages.notTaken(seat), 409) : .see("/")
    case "/guess":
      do {
        try host.apply { state in
          guard let sheet = state.guessSheet else { throw GuessForm.Flaw.closed }
          let guess = try GuessForm(request.form).guess(on: sheet)
          return .guessed(seat: seat, sheet: sheet.round, guess)
        }
        return .see("/")
      } catch let flaw as GuessForm.Flaw {
        return .shown(RoomPages.noGuess(seat, because: flaw), 409)
      }
    case "/own", "/own/page":
      // Whoever has begun may end it.
      guard state.isForOwnTeams || host.own.begun > 0 else { return .see("/") }
      let (reply, events) = try await office.work(
        request.form, with: ownTeam, downloads: request.path == "/own/page")
      for event in events { host.count(event, of: seat) }
      return reply
    default: return .shown(RoomPages.nothingHere, 404)
    }
  }
}
