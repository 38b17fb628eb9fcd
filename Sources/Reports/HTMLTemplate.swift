extension Templates {
  /// One page with its style and pictures inside; nothing is fetched, nothing runs.
  static let html = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{#isCoachs}}Coach's copy: trust on a team{{/isCoachs}}{{^isCoachs}}Trust on your team: the plan, and why{{/isCoachs}}</title>
    <style>
    \(style)
    </style>
    </head>
    <body{{#isCoachs}} class="coach"{{/isCoachs}}>
    <main>
    \(htmlTakeHome)
    <section class="page">
    <h2>{{#seenOn}}What we saw on {{.}}{{/seenOn}}{{^seenOn}}What we see{{/seenOn}}</h2>
    <p class="label">From a conversation about ways of working lately; no test, no measurement of anyone.</p>
    <p>{{verdict}}</p>
    {{#hasConcerns}}
    <h3>What you came with</h3>
    {{#opening}}
    <blockquote>{{.}}</blockquote>
    {{/opening}}
    <ul>
    {{#concerns}}
    <li><strong><q>{{say}}</q></strong>: {{answer}}{{#until}} For now: {{.}}{{/until}}{{#otherwise}} {{.}}{{/otherwise}}</li>
    {{/concerns}}
    </ul>
    {{/hasConcerns}}
    {{#said}}
    <article>
    <h3>{{name}}: {{level}}</h3>
    <p>Often looks like this: {{sentence}}</p>
    <p>How sure: {{sureness}}.{{#isLeaning}} The answers lean this way; check before acting.{{/isLeaning}} It touches: {{kinds}}.</p>
    <figure>
    <svg viewBox="0 0 365 98" role="img" aria-labelledby="title-{{id}} desc-{{id}}">
    <title id="title-{{id}}">How far it has gone: {{name}}</title>
    <desc id="desc-{{id}}">Bars for the chance of each level: {{chances}}.</desc>
    {{#bars}}
    <text x="0" y="{{textTop}}">{{label}}</text>
    <rect class="rail" x="140" y="{{barTop}}" width="150" height="16"/>
    <rect class="bar" x="140" y="{{barTop}}" width="{{width}}" height="16"/>
    <text x="296" y="{{textTop}}">{{percent}}</text>
    {{/bars}}
    </svg>
    <figcaption>The chance of each level, from these answers.</figcaption>
    </figure>
    </article>
    {{/said}}
    {{#hasContradictions}}
    </section>
    <section>
    <h2>Two things that can both be true</h2>
    {{#contradictions}}
    <div class="pair">
    {{#sides}}
    <div>
    <p>{{ask}}</p>
    <p><strong>{{answer}}</strong></p>
    </div>
    {{/sides}}
    </div>
    <p>{{say}}</p>
    {{/contradictions}}
    {{/hasContradictions}}
    </section>
    {{#hasSaid}}
    <section>
    <h2>The kinds of trust</h2>
    <figure>
    <svg viewBox="0 0 345 146" role="img" aria-labelledby="title-trust desc-trust">
    <title id="title-trust">The kinds of trust</title>
    <desc id="desc-trust">How far the severest thing that touches each kind has gone:{{#trust}} {{kind}}, {{level}}.{{/trust}}</desc>
    {{#trust}}
    <text x="0" y="{{labelTop}}">{{kind}}</text>
    <rect class="rail" x="0" y="{{barTop}}" width="150" height="16"/>
    <rect class="bar" x="0" y="{{barTop}}" width="{{width}}" height="16"/>
    {{#lines}}
    <text x="158" y="{{top}}">{{text}}</text>
    {{/lines}}
    {{/trust}}
    </svg>
    <figcaption>As far as the severest thing that touches it has gone; a whole bar needs attention now.</figcaption>
    </figure>
    <table>
    <caption>What touches which kind</caption>
    <thead><tr><th scope="col">Kind of trust</th><th scope="col">How far</th><th scope="col">Touched by</th></tr></thead>
    <tbody>
    {{#trust}}
    <tr><th scope="row">{{kind}}</th><td>{{level}}</td><td>{{#symptoms}}{{name}}{{^last()}}; {{/last()}}{{/symptoms}}{{^symptoms}}nothing that was said{{/symptoms}}</td></tr>
    {{/trust}}
    </tbody>
    </table>
    </section>
    {{/hasSaid}}
    {{#hasQuiet}}
    <section>
    <h2>What is not said</h2>
    <ul>
    {{#hasUnlikely}}
    <li>No sign of: {{unlikely}}.</li>
    {{/hasUnlikely}}
    {{#hasUnclear}}
    <li>Asked, and not clear: {{unclear}}.</li>
    {{/hasUnclear}}
    {{#hasOpen}}
    <li>Not asked about: {{open}}.</li>
    {{/hasOpen}}
    </ul>
    </section>
    {{/hasQuiet}}
    \(htmlTrend)
    \(htmlPlan)
    </main>
    </body>
    </html>

    """
}
