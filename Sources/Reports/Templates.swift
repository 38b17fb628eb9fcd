/// The shipped report templates, in Mustache.
enum Templates {
  /// `isWhole` adds what was seen before the plan.
  static let markdown = """
    {{% CONTENT_TYPE:TEXT}}
    {{#isWhole}}
    # What we see

    {{verdict}}

    {{#said}}
    - **{{name}}**: {{level}} ({{sureness}}). {{sentence}}
    {{/said}}
    {{#hasContradictions}}

    ## Two things that can both be true

    {{#contradictions}}
    - {{.}}
    {{/contradictions}}
    {{/hasContradictions}}

    {{/isWhole}}
    # The plan

    {{#handOvers}}
    **{{.}}**

    {{/handOvers}}
    {{#focus}}
    ## First: {{title}}

    **First step, by {{by}}:** {{firstStep}}

    {{#steps}}
    1. {{.}}
    {{/steps}}

    {{#because}}
    - Because: {{text}} ({{source}})
    {{/because}}
    {{#checkFirst}}
    - Check first: {{.}}
    {{/checkFirst}}
    - Who: {{owner}}. Time: {{hours}}. First visible change: {{weeks}}.
    - How to tell it worked: {{measure}}
    {{/focus}}
    {{^focus}}
    Nothing to do for now.
    {{/focus}}
    {{#hasNext}}

    {{#next}}
    ## Next: {{title}}

    **First step, by {{by}}:** {{firstStep}}

    {{#because}}
    - Because: {{text}} ({{source}})
    {{/because}}
    {{#checkFirst}}
    - Check first: {{.}}
    {{/checkFirst}}
    - Who: {{owner}}. Time: {{hours}}. First visible change: {{weeks}}.
    - How to tell it worked: {{measure}}

    {{/next}}
    {{/hasNext}}
    {{#hasToFindOut}}

    ## What you didn't know, and how to find out

    {{#toFindOut}}
    - {{.}}
    {{/toFindOut}}
    {{/hasToFindOut}}
    {{#hasLater}}

    ## Later

    {{#later}}
    - {{title}}
    {{/later}}
    {{/hasLater}}
    {{#hasNotNow}}

    ## Not now

    {{#notNow}}
    - {{title}}: {{because}}
    {{/notNow}}
    {{/hasNotNow}}

    ## How sure this is

    {{#restsOn}}
    - {{.}}
    {{/restsOn}}
    - Look again on {{lookAgain}}.
    {{#remarks}}
    - {{.}}
    {{/remarks}}

    """
}
