extension Templates {
  /// The talks of the plan, to try out beforehand.
  static let htmlTalks = """
    {{#hasTalks}}
    <section class="page">
    <h2>To rehearse</h2>
    <p class="label">Say each line aloud, as you would say it; answer in your own words first.</p>
    {{#talks}}
    <article>
    <h3>{{title}}</h3>
    <p>You talk with {{other}}.</p>
    <p class="words"><strong>You:</strong> <q>{{open}}</q></p>
    {{#ways}}
    <div class="way">
    <p><strong>{{way}}:</strong> {{they}}</p>
    <p>You might say: <q>{{say}}</q></p>
    <p class="label">{{leave}}</p>
    </div>
    {{/ways}}
    <p><strong>To end with:</strong> <q>{{end}}</q></p>
    </article>
    {{/talks}}
    </section>
    {{/hasTalks}}
    """

  /// The same in Markdown.
  static let markdownTalks = """
    {{#hasTalks}}

    ## To rehearse

    {{#talks}}
    ### {{title}}

    You talk with {{other}}. You open: "{{open}}"

    {{#ways}}
    - **{{way}}:** {{they}}
      - You might say: "{{say}}"
      - {{leave}}
    {{/ways}}

    To end with: "{{end}}"

    {{/talks}}
    {{/hasTalks}}
    """
}
