extension PulsePage {
  /// Large type and targets on a screen, close lines on paper, dark and light.
  static let style: StaticString = """
    :root {
      color-scheme: light dark; --ink: #1f2933; --paper: #fff; --line: #66727f; --soft: #eef2f6;
      --care: #7a2e00;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #eef2f6; --paper: #14191f; --line: #93a1b0; --soft: #242d37; --care: #ffb38a;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; color: var(--ink); background: var(--paper);
      font: 1.125rem/1.5 system-ui, sans-serif;
    }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 0.6rem; }
    h2 { font-size: 1.3rem; margin: 0.6rem 0; }
    p { margin: 0.4rem 0 0.8rem; }
    fieldset {
      min-width: 0; margin: 0 0 1rem; padding: 0.5rem 0.8rem 0.8rem;
      border: 1px solid var(--line); border-radius: 0.4rem;
    }
    legend { font-weight: bold; padding: 0 0.3rem; }
    small { font-weight: normal; }
    label {
      display: flex; align-items: center; gap: 0.6rem; min-height: 44px; padding: 0.2rem 0.4rem;
      border-radius: 0.3rem;
    }
    input[type=radio] {
      flex: none; width: 1.4rem; height: 1.4rem; margin: 0; accent-color: currentColor;
    }
    input:checked + span { text-decoration: underline; text-underline-offset: 0.2em; }
    label:hover { background: var(--soft); }
    :focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
    .boxes { display: flex; flex-wrap: wrap; gap: 0.6rem 1.2rem; margin: 0.8rem 0; }
    .four { display: flex; gap: 0.2rem; }
    .four span { text-align: center; font-size: 0.8rem; }
    .four i {
      display: block; width: 2rem; height: 2.4rem; border: 2px solid var(--line);
      font: bold 1.4rem/2.1rem ui-monospace, monospace;
    }
    #row, #code {
      font: bold 1.5rem/1.6 ui-monospace, monospace; user-select: all; -webkit-user-select: all;
    }
    .word { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 0.8rem; }
    .word label { padding-left: 0; }
    .word input {
      flex: 1 1 12rem; max-width: 20rem; min-height: 44px; padding: 0.3rem; font: inherit;
      color: inherit; background: transparent; border: 2px solid var(--line);
      border-radius: 0.3rem;
    }
    .care { padding: 0.6rem 0.8rem; border: 2px solid var(--care); border-radius: 0.4rem; }
    .care strong { color: var(--care); }
    .heard {
      position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    @media (min-width: 46rem) {
      .six { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0 0.4rem; }
      .six label { font-size: 1rem; line-height: 1.25; }
    }
    @page { margin: 11mm 13mm; }
    @media print {
      :root {
        color-scheme: light; --ink: #000; --paper: #fff; --line: #444; --soft: #fff;
        --care: #000;
      }
      body { font-size: 9.5pt; line-height: 1.3; }
      main { max-width: none; padding: 0; }
      h1 { font-size: 14pt; margin: 0 0 2mm; }
      h2 { font-size: 11pt; margin: 1mm 0; }
      p { margin: 1mm 0 1.5mm; }
      fieldset { margin: 0 0 1.5mm; padding: 0 2mm 0.5mm; break-inside: avoid; }
      .six { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0 1mm; }
      label, .six label {
        min-height: 5mm; padding: 0.3mm 0; gap: 1mm; font-size: 8.5pt; line-height: 1.15;
      }
      input[type=radio] { width: 3.2mm; height: 3.2mm; }
      section { break-inside: avoid; }
      .four span { font-size: 7pt; }
      .four i { width: 6.5mm; height: 8mm; line-height: 7mm; font-size: 13pt; }
      #row, #code { font-size: 12pt; }
      .care { padding: 1mm 2mm; }
    }
    """
}
