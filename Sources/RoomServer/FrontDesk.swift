/// Takes each connection from its first byte to its last, within bounds.
struct FrontDesk: Sendable {
  let doorkeeper: Doorkeeper
  let answering: any RoomAnswering
  let connections: Connections
  private let allowance = Allowance()

  init(doorkeeper: Doorkeeper, answering: any RoomAnswering, connections: Connections) {
    self.doorkeeper = doorkeeper
    self.answering = answering
    self.connections = connections
  }

  /// For a whole request to arrive.
  private static let reading = Duration.seconds(8)
  /// For a whole reply, or a line of a stream, to be taken.
  private static let sending = Duration.seconds(20)

  func take(_ phone: PhoneConnection) {
    let isIn = connections.admit(from: phone.peer) { number in
      await serve(phone, number)
      await phone.leave()
    }
    if !isIn { phone.close() }
  }

  private func serve(_ phone: PhoneConnection, _ number: Int) async {
    let (reply, hasBody) = await answer(phone, number)
    guard !Task.isCancelled else { return }
    do {
      let head = reply.head
      switch reply.content {
      case .bytes(let bytes):
        try await within(FrontDesk.sending) { try await phone.send(hasBody ? head + bytes : head) }
        if reply.status >= 400 { await phone.drain() }
      case .stream(let lines):
        try await within(FrontDesk.sending) { try await phone.send(head) }
        guard hasBody else { return }
        connections.enter(.streaming, number)
        await send(lines, to: phone)
      }
    } catch {
      // The phone has gone; it asks again when it is back.
    }
  }

  private func answer(_ phone: PhoneConnection, _ number: Int) async -> (RoomReply, Bool) {
    do {
      let request = try await within(FrontDesk.reading) {
        let (head, rest) = try await phone.readHead()
        try doorkeeper.check(head)
        let body = try await phone.readBody(of: head, after: rest)
        return RoomRequest(head, body: body, peer: phone.peer, isLocal: phone.isLocal)
      }
      connections.enter(.answering, number)
      try grant(request, to: phone)
      return (await answering.reply(to: request), request.method != .head)
    } catch let refusal as RequestRefusal {
      return (refusal.reply, true)
    } catch {
      return (RequestRefusal.malformed.reply, true)
    }
  }

  /// - Throws: ``RequestRefusal`` for whoever asks too much.
  private func grant(_ request: RoomRequest, to phone: PhoneConnection) throws(RequestRefusal) {
    let seat = request.seat.flatMap { answering.knows(seat: $0) ? $0 : nil }
    let isGranted =
      if let seat {
        allowance.take("seat " + seat, .seat)
      } else {
        allowance.take("address " + phone.peer, .address)
      }
    guard isGranted else { throw .tooMany }
  }

  /// Ends when the stream does, or the phone has gone.
  private func send(_ lines: AsyncStream<String>, to phone: PhoneConnection) async {
    await withTaskGroup { group in
      group.addTask { await phone.waitForEnd() }
      group.addTask {
        for await line in lines {
          do {
            try await within(FrontDesk.sending) { try await phone.send(Array(line.utf8)) }
          } catch {
            return
          }
        }
      }
      await group.next()
      group.cancelAll()
    }
  }
}
