extension Templates {
  /// The page's second part: the plan, and what is for the coach.
  static let htmlPlan = """
    <section class="page">
    <h2>The plan</h2>
    {{^focus}}
    <p>{{nothingToDo}}</p>
    {{/focus}}
    {{#focus}}
    <article class="focus">
    <h3>First: {{title}}</h3>
    \(entry)
    </article>
    {{/focus}}
    {{#next}}
    <article>
    <h3>Next: {{title}}</h3>
    \(entry)
    </article>
    {{/next}}
    </section>
    \(htmlTalks)
    {{#isTold}}
    <section>
    <h2>What became of it</h2>
    <table>
    <thead><tr><th scope="col">Action</th><th scope="col">Now</th><th scope="col">What was seen</th></tr></thead>
    <tbody>
    {{#kept}}
    <tr><th scope="row">{{title}}</th><td>{{status}}{{#told}}, told on {{told}}{{/told}}{{#because}}: {{because}}{{/because}}</td><td>{{readings}}</td></tr>
    {{/kept}}
    {{#measures}}
    <tr><th scope="row">{{title}}</th><td></td><td>{{readings}}</td></tr>
    {{/measures}}
    </tbody>
    </table>
    </section>
    {{/isTold}}
    {{#hasLater}}
    <section>
    <h2>Later</h2>
    <ul>
    {{#later}}
    <li><strong>{{title}}</strong>{{#because}}<br>Because: {{text}} ({{source}}){{/because}}</li>
    {{/later}}
    </ul>
    </section>
    {{/hasLater}}
    {{#hasNotNow}}
    <section>
    <h2>Not now</h2>
    <ul>
    {{#notNow}}
    <li><strong>{{title}}</strong><br>{{because}}{{#from}} ({{source}}){{/from}}</li>
    {{/notNow}}
    </ul>
    </section>
    {{/hasNotNow}}
    {{#hasToFindOut}}
    <section>
    <h2>What you didn't know, and how to find out</h2>
    <ul>
    {{#toFindOut}}
    <li>{{.}}</li>
    {{/toFindOut}}
    </ul>
    </section>
    {{/hasToFindOut}}
    <section>
    <h2>How sure this is</h2>
    <ul>
    {{#restsOn}}
    <li>{{.}}</li>
    {{/restsOn}}
    {{#remarks}}
    <li>{{.}}</li>
    {{/remarks}}
    </ul>
    </section>
    {{#isForCoach}}
    <section class="page">
    <h2>For the coach</h2>
    {{#hasNotes}}
    <h3>Notes</h3>
    <ul>
    {{#notes}}
    <li>{{about}}<br><strong>{{kind}}:</strong> {{text}}</li>
    {{/notes}}
    </ul>
    {{/hasNotes}}
    {{#hasCues}}
    <h3>What to listen for</h3>
    <ul>
    {{#cues}}
    <li>{{ask}}<br><strong>{{listen}}</strong></li>
    {{/cues}}
    </ul>
    {{/hasCues}}
    {{#hasAnswers}}
    <h3>All answers</h3>
    <ul>
    {{#answers}}
    <li>{{ask}}<br><strong>{{answer}}</strong></li>
    {{/answers}}
    </ul>
    {{/hasAnswers}}
    {{#hasLog}}
    <h3>Log of sessions</h3>
    <table>
    <thead><tr><th scope="col">Day</th><th scope="col">Conversation</th><th scope="col">What happened</th></tr></thead>
    <tbody>
    {{#log}}
    <tr><th scope="row">{{day}}</th><td>{{session}}</td><td>{{#lines}}{{.}}{{^last()}}<br>{{/last()}}{{/lines}}</td></tr>
    {{/log}}
    </tbody>
    </table>
    {{/hasLog}}
    </section>
    {{/isForCoach}}
    """

  /// An action of the plan, below its heading.
  private static let entry = """
    {{#firstStep}}
    <p><strong>First step, by {{by}}:</strong> {{.}}</p>
    {{/firstStep}}
    {{^firstStep}}
    <p><strong>By {{by}}.</strong></p>
    {{/firstStep}}
    <ol>{{#steps}}<li>{{.}}</li>{{/steps}}</ol>
    <ul>
    {{#because}}
    <li>Because: {{text}} ({{source}})</li>
    {{/because}}
    {{#checkFirst}}
    <li>Check first: {{.}}</li>
    {{/checkFirst}}
    <li>Who: {{owner}}.{{#hours}} Time: {{hours}}.{{/hours}}{{#weeks}} First visible change: {{weeks}}.{{/weeks}}</li>
    {{#measure}}
    <li>How to tell it worked: {{measure}}</li>
    {{/measure}}
    </ul>
    """
}
