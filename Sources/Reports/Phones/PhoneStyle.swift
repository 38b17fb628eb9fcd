extension PhonePage {
  /// Large type, 44 pixels for a thumb, dark and light as the phone has it; contrast 4.5 to 1 or more.
  static let style: StaticString = """
    :root { color-scheme: light dark; --ink: #1f2933; --quiet: #52606d; --back: #fff; --line: #7b8794;
      --main: #1d4e89; --on-main: #fff; --soft: #e8eef5; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #f0f4f8; --quiet: #bcccdc; --back: #12181f; --line: #829ab1; --main: #a7c7ee;
        --on-main: #12181f; --soft: #243240; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; font: 1.125rem/1.5 system-ui, sans-serif; color: var(--ink);
      background: var(--back); }
    header { display: flex; justify-content: space-between; padding: .5rem 1rem; color: var(--quiet);
      border-bottom: 1px solid var(--line); font-size: 1rem; }
    main, #state { max-width: 40rem; margin: 0 auto; padding: .5rem 1rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: .75rem 0; outline: none; }
    h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
    .note { color: var(--quiet); font-size: 1rem; }
    .big { font-size: 2rem; letter-spacing: .1em; }
    button, .choice, input[type=text], select, summary, .link { display: block; width: 100%;
      min-height: 3rem; margin: .5rem 0; padding: .6rem .9rem; font: inherit; text-align: left;
      color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: .5rem; }
    button, summary { cursor: pointer; }
    .main { background: var(--main); color: var(--on-main); border-color: var(--main);
      text-align: center; font-weight: bold; }
    .quiet { background: none; text-align: center; }
    .choice { display: flex; gap: .75rem; align-items: center; }
    .choice input { width: 1.5rem; height: 1.5rem; flex: none; }
    .choice:has(:checked), .chosen { border: 3px solid var(--main); font-weight: bold; }
    fieldset { border: 0; margin: 1rem 0 0; padding: 0; }
    legend, .label { font-weight: bold; padding: 0; }
    label.field { display: block; margin-top: .75rem; }
    textarea { width: 100%; min-height: 5rem; font: inherit; color: inherit; background: var(--soft);
      border: 1px solid var(--line); border-radius: .5rem; padding: .6rem; }
    summary { font-weight: bold; }
    details { margin: .5rem 0; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; font-weight: bold; padding: .5rem 0; }
    th, td { border-bottom: 1px solid var(--line); padding: .5rem .25rem; text-align: left;
      font-weight: normal; vertical-align: top; }
    td { text-align: right; min-width: 3rem; }
    :focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
    h1:focus-visible { outline: none; }
    #state:empty { display: none; }
    #state { position: sticky; bottom: 0; background: var(--main); color: var(--on-main); }
    [hidden] { display: none; }
    @media print { header, form, #state, .screen { display: none; } }
    """
}
