/// The shipped report templates, in Mustache.
enum Templates {
  /// `isWhole` adds what was seen before the plan.
  static let markdown = """
    {{% CONTENT_TYPE:TEXT}}
    {{#isWhole}}
    \(markdownTakeHome)
    # {{#seenOn}}What we saw on {{.}}{{/seenOn}}{{^seenOn}}What we see{{/seenOn}}

    {{verdict}}

    {{#hasConcerns}}
    ## What you came with

    {{#opening}}
    > {{.}}

    {{/opening}}
    {{#concerns}}
    - **"{{say}}"**: {{answer}}{{#until}} For now: {{.}}{{/until}}{{#otherwise}} {{.}}{{/otherwise}}
    {{/concerns}}

    {{/hasConcerns}}
    {{#said}}
    - **{{name}}**: {{level}} ({{sureness}}). Often looks like this: {{sentence}}
      - Chances, from these answers: {{chances}}.
      - It touches: {{kinds}}.
    {{/said}}
    {{#hasContradictions}}

    ## Two things that can both be true

    {{#contradictions}}
    - {{say}}
    {{#sides}}
      - {{ask}} "{{answer}}"
    {{/sides}}
    {{/contradictions}}
    {{/hasContradictions}}
    {{#hasQuiet}}

    ## What is not said

    {{#hasUnlikely}}
    - No sign of: {{unlikely}}.
    {{/hasUnlikely}}
    {{#hasUnclear}}
    - Asked, and not clear: {{unclear}}.
    {{/hasUnclear}}
    {{#hasOpen}}
    - Not asked about: {{open}}.
    {{/hasOpen}}
    {{/hasQuiet}}
    \(markdownTrend)

    {{/isWhole}}
    # The plan

    {{^isWhole}}
    {{#goal}}
    **{{label}}:** {{text}}

    {{/goal}}
    {{#handOvers}}
    **{{.}}**

    {{/handOvers}}
    {{/isWhole}}
    {{#focus}}
    ## First: {{title}}

    {{#firstStep}}**First step, by {{by}}:** {{.}}{{/firstStep}}{{^firstStep}}**By {{by}}.**{{/firstStep}}

    {{#steps}}
    1. {{.}}
    {{/steps}}

    {{#because}}
    - Because: {{text}} ({{source}})
    {{/because}}
    {{#checkFirst}}
    - Check first: {{.}}
    {{/checkFirst}}
    - Who: {{owner}}.{{#hours}} Time: {{hours}}.{{/hours}}{{#weeks}} First visible change: {{weeks}}.{{/weeks}}
    {{#measure}}
    - How to tell it worked: {{measure}}
    {{/measure}}
    {{/focus}}
    {{^focus}}
    {{nothingToDo}}
    {{/focus}}
    {{#hasNext}}

    {{#next}}
    ## Next: {{title}}

    {{#firstStep}}**First step, by {{by}}:** {{.}}{{/firstStep}}{{^firstStep}}**By {{by}}.**{{/firstStep}}

    {{#because}}
    - Because: {{text}} ({{source}})
    {{/because}}
    {{#checkFirst}}
    - Check first: {{.}}
    {{/checkFirst}}
    - Who: {{owner}}.{{#hours}} Time: {{hours}}.{{/hours}}{{#weeks}} First visible change: {{weeks}}.{{/weeks}}
    {{#measure}}
    - How to tell it worked: {{measure}}
    {{/measure}}

    {{/next}}
    {{/hasNext}}
    \(markdownTalks)
    {{#isTold}}

    ## What became of it

    {{#kept}}
    - {{title}}: {{status}}{{#told}}, told on {{told}}{{/told}}{{#because}}: {{because}}{{/because}}
    {{#readings}}
      - Seen: {{readings}}
    {{/readings}}
    {{/kept}}
    {{#measures}}
    - {{title}}: {{readings}}
    {{/measures}}
    {{/isTold}}
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
    {{#because}}
      - Because: {{text}} ({{source}})
    {{/because}}
    {{/later}}
    {{/hasLater}}
    {{#hasNotNow}}

    ## Not now

    {{#notNow}}
    - {{title}}: {{because}}{{#from}} ({{source}}){{/from}}
    {{/notNow}}
    {{/hasNotNow}}

    ## How sure this is

    {{#restsOn}}
    - {{.}}
    {{/restsOn}}
    {{^isWhole}}
    - Look again on {{lookAgain}}.
    {{/isWhole}}
    {{#remarks}}
    - {{.}}
    {{/remarks}}
    {{#isForCoach}}

    # For the coach
    {{#hasNotes}}

    ## Notes

    {{#notes}}
    - {{kind}} on "{{about}}": {{text}}
    {{/notes}}
    {{/hasNotes}}
    {{#hasCues}}

    ## What to listen for

    {{#cues}}
    - {{ask}} {{listen}}
    {{/cues}}
    {{/hasCues}}
    {{#hasAnswers}}

    ## All answers

    {{#answers}}
    - {{ask}} **{{answer}}**
    {{/answers}}
    {{/hasAnswers}}
    {{#hasLog}}

    ## Log of sessions

    {{#log}}
    - {{day}} ({{session}}): {{text}}
    {{/log}}
    {{/hasLog}}
    {{/isForCoach}}

    """
}
