extension Templates {
  static func html(_ handOut: HandOut) -> String {
    switch handOut {
    case .story: page("{{case}}", storyHTML)
    case .guess: page("What we think: {{case}}", guessHTML)
    case .solution: page("For the trainer: {{case}}", solutionHTML)
    case .runSheet: page("Run sheet: {{workshop}}", runSheetHTML)
    case .takeAway: page("What I take along", takeAwayHTML)
    }
  }

  /// A page with its style inside; nothing is fetched, nothing runs.
  private static func page(_ title: String, _ content: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title)</title>
    <style>
    \(sheetStyle)
    </style>
    </head>
    <body>
    <main>
    <h1>\(title)</h1>
    \(content)
    </main>
    </body>
    </html>

    """
  }

  /// Sheets to hold in the hand, on A4 and Letter: dark on white, room to write, lines that print.
  private static let sheetStyle = """
    body { margin: 0; color: #1f2933; background: #fff; font: 1rem/1.5 system-ui, sans-serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
    h1, h2, h3 { line-height: 1.25; break-after: avoid; }
    h1 { font-size: 1.5rem; margin: 0 0 0.6rem; border-bottom: 2px solid #1d4e89; }
    h2 { font-size: 1.15rem; margin: 1rem 0 0.3rem; }
    h3 { font-size: 1rem; margin: 0.8rem 0 0.2rem; }
    p { margin: 0.3rem 0 0.6rem; }
    ul { margin: 0.2rem 0 0.6rem; padding-left: 1.2rem; }
    .hint { color: #52606d; margin: 0 0 0.5rem; }
    .story p { font-size: 1.1rem; line-height: 1.6; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; font-weight: bold; padding-bottom: 0.2rem; }
    th, td { border: 1px solid #52606d; padding: 0.2rem 0.4rem; text-align: left; vertical-align: top; }
    .guess th[scope="row"] { font-weight: normal; width: 34%; }
    .guess .level { width: 11%; text-align: center; font-weight: normal; }
    .guess tbody tr { height: 1.95rem; }
    .write { border: 1px solid #52606d; padding: 0.2rem 0.5rem; margin: 0 0 0.7rem; break-inside: avoid; }
    .write h2, .write h3 { margin-top: 0.2rem; }
    .rule { border-bottom: 1px solid #9aa5b1; height: 2rem; }
    .time { white-space: nowrap; width: 3.6rem; }
    .steps .say { width: 54%; }
    .steps p { margin: 0 0 0.15rem; break-inside: avoid; }
    code { font-size: 0.95em; }
    li, tr, article { break-inside: avoid; }
    .steps tr { break-inside: auto; }
    @page { margin: 11mm 13mm; }
    @media print {
      body { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      .dense { font-size: 9pt; line-height: 1.25; }
      .story p { font-size: 11pt; line-height: 1.5; }
    }
    """

  /// An empty line to write on.
  private static let rule = "<div class=\"rule\"></div>"

  private static func rules(_ count: Int) -> String {
    Array(repeating: rule, count: count).joined(separator: "\n")
  }

  private static let storyHTML = """
    <p class="hint">Underline what can be seen or counted. Put a wavy line under what is only somebody's opinion.</p>
    <section class="story">
    {{#paragraphs}}
    <p>{{.}}</p>
    {{/paragraphs}}
    </section>
    <section>
    <h2>The team in facts</h2>
    <ul>
    {{#facts}}
    <li>{{ask}} <strong>{{answer}}</strong></li>
    {{/facts}}
    </ul>
    </section>
    <section>
    <h2>For yourself</h2>
    <p>What is going on? How far has it gone? What would you do first?</p>
    \(rules(3))
    </section>
    """

  private static let guessHTML = """
    <p class="hint">Table: ____________________ Up to three signs: a cross for how far each has gone, and the sentence of the story you read it from. Or none: then write "nothing stands out" below.</p>
    <table class="guess">
    <thead><tr><th scope="col">What is going on?</th>{{#levels}}<th scope="col" class="level">{{.}}</th>{{/levels}}<th scope="col">Because the story says</th></tr></thead>
    <tbody>
    {{#symptoms}}
    <tr><th scope="row">{{number}}. {{name}}</th>{{#levels}}<td>{{.}}</td>{{/levels}}<td></td></tr>
    {{/symptoms}}
    </tbody>
    </table>
    <div class="write">
    <h2>What would you do first, and why?</h2>
    \(rules(2))
    </div>
    """

  private static let solutionHTML = """
    <p class="hint">Not for the room before the reveal. Neither view is an answer sheet: where a table differs, ask what it saw.</p>
    {{#shows}}
    <p><strong>What it shows:</strong> {{.}}</p>
    {{/shows}}
    <section class="dense">
    <h2>What Rapport says</h2>
    <p>{{verdict}}</p>
    {{#said}}
    <article>
    <h3>{{name}}: {{level}}</h3>
    <ul>
    {{#evidence}}
    <li>{{.}}</li>
    {{/evidence}}
    </ul>
    </article>
    {{/said}}
    {{#focus}}
    <h3>First: {{title}}</h3>
    <p>{{firstStep}}</p>
    <ul>
    {{#because}}
    <li>Because: {{.}}</li>
    {{/because}}
    </ul>
    {{/focus}}
    {{#hasNext}}
    <h3>Next</h3>
    <ul>
    {{#next}}
    <li>{{.}}</li>
    {{/next}}
    </ul>
    {{/hasNext}}
    {{#hasNotNow}}
    <h3>Left out for now</h3>
    <ul>
    {{#notNow}}
    <li>{{.}}</li>
    {{/notNow}}
    </ul>
    {{/hasNotNow}}
    </section>
    <section>
    <h2>What the author says</h2>
    <p>{{why}}</p>
    </section>
    {{#hasWrongTurns}}
    <section>
    <h2>What rooms often think</h2>
    <ul>
    {{#wrongTurns}}
    <li>"{{think}}" <strong>But:</strong> {{but}}</li>
    {{/wrongTurns}}
    </ul>
    </section>
    {{/hasWrongTurns}}
    {{#hasDiscuss}}
    <section>
    <h2>To talk about</h2>
    <ul>
    {{#discuss}}
    <li>{{.}}</li>
    {{/discuss}}
    </ul>
    </section>
    {{/hasDiscuss}}
    """

  private static let runSheetHTML = """
    <div class="dense">
    <p>{{about}}. {{minutes}} minutes.{{#people}} For {{.}}.{{/people}}{{#case}} Case: {{.}}.{{/case}}</p>
    {{#hasPrepare}}
    <h2>Before people come</h2>
    <ul>
    {{#prepare}}
    <li>{{.}}</li>
    {{/prepare}}
    </ul>
    {{/hasPrepare}}
    <table class="steps">
    <caption>The steps</caption>
    <thead><tr><th scope="col">Minute</th><th scope="col">Say</th><th scope="col">Listen for, and type</th></tr></thead>
    <tbody>
    {{#steps}}
    <tr>
    <th scope="row" class="time">{{start}} to {{end}}</th>
    <td class="say"><p><strong>{{number}}. {{title}}</strong></p>{{#say}}<p>"{{.}}"</p>{{/say}}</td>
    <td>{{#listenFor}}<p>{{.}}</p>{{/listenFor}}{{#byVideo}}<p><strong>By video:</strong> {{.}}</p>{{/byVideo}}{{#hasType}}<p>Type: {{#type}}<code>{{.}}</code>{{^last()}} · {{/last()}}{{/type}}</p>{{/hasType}}{{#ifLate}}<p><strong>If you are late:</strong> {{.}}</p>{{/ifLate}}</td>
    </tr>
    {{/steps}}
    </tbody>
    </table>
    </div>
    """

  private static let takeAwayHTML = """
    <p class="hint">This sheet stays with you. No names.</p>
    <div class="write">
    <h2>One thing I do today</h2>
    <p class="hint">Something you do, not something they should. Smaller than you think.</p>
    \(rules(2))
    <p>Why this one:</p>
    \(rules(1))
    <p>When and where:</p>
    \(rules(1))
    <p>How I will see that it worked:</p>
    \(rules(1))
    </div>
    <div class="write">
    <h2>Next, not today</h2>
    <p class="hint">At most two. One is plenty.</p>
    <p>1.</p>
    \(rules(1))
    <p>Why:</p>
    \(rules(1))
    <p>2.</p>
    \(rules(1))
    <p>Why:</p>
    \(rules(1))
    </div>
    <div class="write">
    <h2>I look again on</h2>
    <p class="hint">A day about two weeks from now. Put it into your calendar before you leave.</p>
    \(rules(1))
    </div>
    """
}
