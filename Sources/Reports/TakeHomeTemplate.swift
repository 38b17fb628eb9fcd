extension Templates {
  /// The page's first sheet, to take home; it fills one side of A4 or Letter.
  static let htmlTakeHome = """
    <section class="home">
    <p class="label">{{today}}{{#sender}} · <strong>{{name}}</strong>{{#line}}, {{.}}{{/line}}{{/sender}}</p>
    {{#isCoachs}}
    <h1>Coach's copy: not for the client</h1>
    {{/isCoachs}}
    {{^isCoachs}}
    <h1>{{heading}}</h1>
    {{/isCoachs}}
    {{#labels}}
    <p class="label">{{name}}: {{label}}</p>
    {{/labels}}
    {{#goal}}
    <p class="goal"><strong>{{label}}:</strong> {{text}}</p>
    {{/goal}}
    {{#handOvers}}
    <p><strong>{{.}}</strong></p>
    {{/handOvers}}
    {{#hasChanged}}
    <h2>Since {{since}}</h2>
    <ul>
    {{#changed}}
    <li>{{.}}</li>
    {{/changed}}
    {{#moreChanged}}
    <li>And {{.}} more, below.</li>
    {{/moreChanged}}
    </ul>
    <h2>Agreed now</h2>
    {{/hasChanged}}
    {{^hasAgreed}}
    <p>{{nothingToDo}}</p>
    {{/hasAgreed}}
    {{#hasAgreed}}
    <ol class="agreed">
    {{#agreed}}
    <li>
    <p class="step">{{title}}</p>
    <p><strong>By {{by}}</strong> · who: {{who}}{{#now}} · {{.}}{{/now}}</p>
    {{#step}}
    <p>{{.}}</p>
    {{/step}}
    {{#words}}
    <p class="words"><strong>Words to begin with:</strong> <q>{{.}}</q></p>
    {{/words}}
    {{#worked}}
    <p class="label">Worked if: {{.}}</p>
    {{/worked}}
    </li>
    {{/agreed}}
    </ol>
    {{/hasAgreed}}
    {{#nextLook}}
    <p><strong>We look again {{.}}.</strong></p>
    {{/nextLook}}
    </section>
    """

  /// The same without a page's look.
  static let markdownTakeHome = """
    {{^isCoachs}}
    # {{heading}}
    {{/isCoachs}}
    {{#isCoachs}}
    # Coach's copy: not for the client
    {{/isCoachs}}

    {{today}}{{#sender}} · {{name}}{{#line}}, {{.}}{{/line}}{{/sender}}

    {{#labels}}
    {{name}}: {{label}}

    {{/labels}}
    {{#goal}}
    **{{label}}:** {{text}}

    {{/goal}}
    {{#handOvers}}
    **{{.}}**

    {{/handOvers}}
    {{#hasChanged}}
    ## Since {{since}}

    {{#changed}}
    - {{.}}
    {{/changed}}
    {{#moreChanged}}
    - And {{.}} more, below.
    {{/moreChanged}}

    ## Agreed now

    {{/hasChanged}}
    {{^hasAgreed}}
    {{nothingToDo}}

    {{/hasAgreed}}
    {{#agreed}}
    - **{{title}}**
      - By {{by}}; who: {{who}}{{#now}}; {{.}}{{/now}}
    {{#step}}
      - {{.}}
    {{/step}}
    {{#words}}
      - Words to begin with: "{{.}}"
    {{/words}}
    {{#worked}}
      - Worked if: {{.}}
    {{/worked}}
    {{/agreed}}
    {{#nextLook}}

    We look again {{.}}.
    {{/nextLook}}

    """
}
