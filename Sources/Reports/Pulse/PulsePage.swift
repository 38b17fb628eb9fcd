internal import Coaching

/// A sheet as one page: ticked and printed without script; with it, a code of letters is shown.
///
/// An iPhone opens a page from a mail without script, so nothing may depend on it.
struct PulsePage: Sendable {
  private let wave: Wave
  private let mark: WaveMark
  private let introduction: PulseIntroduction

  init(wave: Wave, mark: String) {
    self.wave = wave
    self.mark = WaveMark(mark)
    introduction = PulseIntroduction(wave: wave, mark: mark)
  }

  var text: String {
    let html: EscapedHTML = """
      <!doctype html>
      <html lang="en">
      \(head)
      <body>
      \(main)
      <script nonce="\(nonce)">
      \(EscapedHTML(ours: PulsePage.codeScript))
      \(EscapedHTML(ours: PulsePage.script))
      </script>
      </body>
      </html>

      """
    return html.text
  }

  private var head: EscapedHTML {
    """
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>\(wave.title)</title>
    <style nonce="\(nonce)">
    \(EscapedHTML(ours: PulsePage.style))
    </style>
    </head>
    """
  }

  /// Without a `form`: there is nowhere to send it, and Enter shall not try.
  private var main: EscapedHTML {
    """
    <main id="sheet" data-statements="\(wave.statements.count)" \
    data-groups="\(wave.groups.count)" data-salt="\(salt)">
    <h1>\(wave.title)</h1>
    \(.lines(introduction.forSheet.map { "<p>\($0)</p>" }))
    <p>How far do you agree? Tick one answer for each statement; \
    its digit goes into your row at the end.</p>
    \(.lines(wave.statements.enumerated().map { statement($0.element, number: $0.offset + 1) }))
    \(recommendation)
    \(groups)
    \(yours)
    </main>
    """
  }

  /// Nothing is loaded and nothing sent; only this style and this script are taken.
  private var policy: String {
    "default-src 'none'; style-src 'nonce-\(nonce)'; script-src 'nonce-\(nonce)'; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// Whoever wrote a text of the wave cannot have known it: the mark is made of that text.
  private var nonce: String { String(mark.hex.prefix(32)) }

  /// As `AnswerCode` adds it to its check.
  private var salt: Int { (Int(mark.hex.prefix(2), radix: 16) ?? 0) % 32 }

  // MARK: Questions

  private func statement(_ statement: Wave.Statement, number: Int) -> EscapedHTML {
    let words = Wave.scale.enumerated().map { ($0.offset + 1, $0.element) }
    let choices = (words + [(0, "Rather not say")]).map { value, word in
      choice("s\(number)", value: value, "<b>\(value)</b> \(word)")
    }
    return """
      <fieldset><legend>\(number). \(statement.say) <small>[\(statement.mark)]</small></legend>
      <div class="six">
      \(.lines(choices))
      </div></fieldset>
      """
  }

  private var recommendation: EscapedHTML {
    let scores = (0...10).map { score in
      let digits = score < 10 ? "0\(score)" : "\(score)"
      let word = score == 0 ? "not at all likely" : score == 10 ? "extremely likely" : ""
      return choice("r", value: score, "<b>\(digits)</b> \(word)")
    }
    return """
      <fieldset><legend>\(wave.recommend) <small>[R1]</small></legend>
      <div class="six">
      \(.lines(scores + [choice("r", value: 99, "<b>99</b> Rather not say")]))
      </div></fieldset>
      """
  }

  private var groups: EscapedHTML {
    guard !wave.groups.isEmpty else { return "" }
    let choices = wave.groups.enumerated().map { index, group in
      choice("g", value: index, "<b>\(AnswerDigits.letter(of: index))</b> \(group.name)")
    }
    return """
      <fieldset><legend>Your group <small>[G1]</small></legend>
      <div class="six">
      \(.lines(choices))
      </div></fieldset>
      """
  }

  /// Browsers put ticks back after a reload: not here, where the next person may look.
  private func choice(_ name: String, value: Int, _ label: EscapedHTML) -> EscapedHTML {
    """
    <label><input type="radio" autocomplete="off" name="\(name)" value="\(value)">\
    <span>\(label)</span></label>
    """
  }

  // MARK: What is sent

  private var yours: EscapedHTML {
    """
    <section aria-labelledby="row-title">
    <h2 id="row-title">Your row of digits</h2>
    <p id="by-hand">Write the digit of each answer into its box, 0 or 99 for rather \
    not say. Or type the row into a message.</p>
    <div class="boxes" aria-hidden="true">\(boxes)</div>
    <div id="with-script" hidden>
    <p>Row: <strong id="row"></strong></p>
    <p>Or, shorter, the code: <strong id="code"></strong></p>
    <p id="open"></p>
    </div>
    <p id="heard" class="heard" role="status" aria-live="polite"></p>
    <p class="word"><label for="word">Your word from the hat, if you drew one</label>\
    <input id="word" type="text" autocomplete="off" autocapitalize="off" spellcheck="false"></p>
    <p>Your word can be used once, so that nobody answers twice. Nobody notes who drew which.</p>
    <p class="care"><strong>The row and the code are your answers: whoever sees them can read \
    them.</strong> Send one of them or read it to \(wave.keeper), and not to your leader. Sent under \
    your name, it shows \(wave.keeper) whose answers they are; \(wave.keeper) counts them and keeps none. This page sends nothing and keeps nothing; \
    close it when you are done.</p>
    <p>\(introduction.comparison)</p>
    </section>
    """
  }

  /// In the groups of `AnswerDigits`.
  private var boxes: EscapedHTML {
    let numbers = wave.statements.indices.map { "\($0 + 1)" }
    let fours = stride(from: 0, to: numbers.count, by: 4).map {
      Array(numbers[$0..<min($0 + 4, numbers.count)])
    }
    let last = [["R1", "R1"]] + (wave.groups.isEmpty ? [] : [["G1"]])
    return .lines(
      (fours + last).map { group in
        "<span class=\"four\">\(.lines(group.map { "<span><i></i>\($0)</span>" }))</span>"
      })
  }
}
