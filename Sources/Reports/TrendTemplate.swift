extension Templates {
  /// The page's look back: what became of each symptom since earlier conversations.
  static let htmlTrend = """
    {{#hasTrend}}
    <section>
    <h2>Over time</h2>
    {{#trendNotes}}
    <p>{{.}}</p>
    {{/trendNotes}}
    {{#trend}}
    <article class="time">
    <h3>{{name}}</h3>
    <p>{{course}}. {{call}}</p>
    <figure>
    <svg viewBox="0 0 345 138" role="img" aria-labelledby="title-time-{{id}} desc-time-{{id}}">
    <title id="title-time-{{id}}">Over time: {{name}}</title>
    <desc id="desc-time-{{id}}">{{ranges}}.</desc>
    {{#levels}}
    <text x="0" y="{{textY}}">{{label}}</text>
    <line class="grid" x1="145" y1="{{y}}" x2="345" y2="{{y}}"/>
    {{/levels}}
    <polygon class="band" points="{{band}}"/>
    <polyline class="line" points="{{line}}"/>
    {{#points}}
    <line class="line" x1="{{x}}" y1="{{high}}" x2="{{x}}" y2="{{low}}"/>
    <circle class="bar" cx="{{x}}" cy="{{y}}" r="4"/>
    {{/points}}
    {{#days}}
    <text class="day" x="{{x}}" y="104">{{day}}</text>
    <text class="day" x="{{x}}" y="118">{{month}}</text>
    <text class="day" x="{{x}}" y="132">{{year}}</text>
    {{/days}}
    </svg>
    </figure>
    </article>
    {{/trend}}
    </section>
    {{/hasTrend}}
    """

  /// The same without pictures.
  static let markdownTrend = """
    {{#hasTrend}}

    ## Over time

    {{#trendNotes}}
    {{.}}

    {{/trendNotes}}
    {{#trend}}
    - **{{name}}**: {{course}}. {{call}}
    {{/trend}}
    {{/hasTrend}}
    """
}
