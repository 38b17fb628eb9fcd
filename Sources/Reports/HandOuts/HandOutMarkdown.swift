extension Templates {
  static func markdown(_ handOut: HandOut) -> String {
    let text =
      switch handOut {
      case .story: storyMarkdown
      case .guess: guessMarkdown
      case .solution: solutionMarkdown
      case .runSheet: runSheetMarkdown
      case .takeAway: takeAwayMarkdown
      }
    return "{{% CONTENT_TYPE:TEXT}}\n" + text
  }

  private static let storyMarkdown = """
    # {{case}}

    {{#paragraphs}}
    {{.}}

    {{/paragraphs}}
    ## The team in facts

    {{#facts}}
    - {{ask}} **{{answer}}**
    {{/facts}}

    ## For yourself

    What is going on? How far has it gone? What would you do first?

    """

  private static let guessMarkdown = """
    # What we think: {{case}}

    Table:

    Up to three signs: a cross for how far each has gone, and the sentence of the story you read it from. Or none:
    then write "nothing stands out" below.

    | What is going on? |{{#levels}} {{.}} |{{/levels}} Because the story says |
    | --- |{{#levels}} --- |{{/levels}} --- |
    {{#symptoms}}
    | {{number}}. {{name}} |{{#levels}} {{.}} |{{/levels}} |
    {{/symptoms}}

    ## What would you do first, and why?

    """

  private static let solutionMarkdown = """
    # For the trainer: {{case}}

    Not for the room before the reveal. Neither view is an answer sheet: where a table differs, ask what it saw.
    {{#shows}}

    **What it shows:** {{.}}
    {{/shows}}

    ## What Rapport says

    {{verdict}}
    {{#said}}

    ### {{name}}: {{level}}

    {{#evidence}}
    - {{.}}
    {{/evidence}}
    {{/said}}
    {{#focus}}

    ### First: {{title}}

    {{firstStep}}

    {{#because}}
    - Because: {{.}}
    {{/because}}
    {{/focus}}
    {{#hasNext}}

    ### Next

    {{#next}}
    - {{.}}
    {{/next}}
    {{/hasNext}}
    {{#hasNotNow}}

    ### Left out for now

    {{#notNow}}
    - {{.}}
    {{/notNow}}
    {{/hasNotNow}}

    ## What the author says

    {{why}}
    {{#hasWrongTurns}}

    ## What rooms often think

    {{#wrongTurns}}
    - "{{think}}" **But:** {{but}}
    {{/wrongTurns}}
    {{/hasWrongTurns}}
    {{#hasDiscuss}}

    ## To talk about

    {{#discuss}}
    - {{.}}
    {{/discuss}}
    {{/hasDiscuss}}

    """

  private static let runSheetMarkdown = """
    # Run sheet: {{workshop}}

    {{about}}. {{minutes}} minutes.{{#people}} For {{.}}.{{/people}}{{#case}} Case: {{.}}.{{/case}}
    {{#hasPrepare}}

    ## Before people come

    {{#prepare}}
    - {{.}}
    {{/prepare}}
    {{/hasPrepare}}
    {{#steps}}

    ## {{number}}. {{title}} (minute {{start}} to {{end}})

    {{#say}}
    - Say: "{{.}}"
    {{/say}}
    {{#listenFor}}
    - Listen for: {{.}}
    {{/listenFor}}
    {{#byVideo}}
    - By video: {{.}}
    {{/byVideo}}
    {{#hasType}}
    - Type: {{#type}}`{{.}}`{{^last()}} · {{/last()}}{{/type}}
    {{/hasType}}
    {{#ifLate}}
    - If you are late: {{.}}
    {{/ifLate}}
    {{/steps}}

    """

  private static let takeAwayMarkdown = """
    # What I take along

    This sheet stays with you. No names.

    ## One thing I do today

    Something you do, not something they should. Smaller than you think.

    - What:
    - Why this one:
    - When and where:
    - How I will see that it worked:

    ## Next, not today

    At most two. One is plenty.

    1. What, and why:
    2. What, and why:

    ## I look again on

    A day about two weeks from now. Put it into your calendar before you leave.

    """
}
