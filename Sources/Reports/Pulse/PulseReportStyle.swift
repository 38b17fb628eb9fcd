extension PulseReportPage {
  /// On a phone of 320 pixels, on a wide screen and on paper; dark and light.
  ///
  /// Words have a contrast of at least 4.5 to 1 to what lies behind them, drawings of 3 to 1.
  static let style: StaticString = """
    :root {
      color-scheme: light dark; --ink: #1f2933; --paper: #fff; --line: #66727f; --quiet: #52606d;
      --agree: #1d4e89; --disagree: #8a3a00; --care: #7a2e00;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #eef2f6; --paper: #14191f; --line: #93a1b0; --quiet: #b4c0cc; --agree: #8ab8f0;
        --disagree: #ffb38a; --care: #ffb38a;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; color: var(--ink); background: var(--paper);
      font: 1.0625rem/1.5 system-ui, sans-serif;
    }
    main { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
    h1, h2, h3 { line-height: 1.25; break-after: avoid; }
    h1 { font-size: 1.6rem; margin: 0 0 0.6rem; }
    h2 { font-size: 1.3rem; margin: 2rem 0 0.6rem; border-bottom: 2px solid var(--agree); }
    h3 { font-size: 1.0625rem; margin: 1.2rem 0 0.3rem; }
    p { margin: 0.4rem 0 0.8rem; }
    .mark { color: var(--quiet); }
    .note, footer { color: var(--quiet); font-size: 0.9375rem; }
    footer { margin-top: 2rem; border-top: 1px solid var(--line); }
    .care { padding: 0.6rem 0.8rem; border: 2px solid var(--care); border-radius: 0.4rem; }
    dl { margin: 0; }
    dl div { display: flex; flex-wrap: wrap; gap: 0 0.8rem; margin: 0.15rem 0; }
    dt { flex: 0 0 10rem; color: var(--quiet); }
    dd { flex: 1 1 14rem; margin: 0; }
    article, figure, tbody, p { break-inside: avoid; }
    figure { margin: 0.8rem 0; }
    svg { display: block; width: 100%; max-width: 26rem; height: auto; }
    svg text { font-size: 13px; fill: var(--ink); }
    svg .say { font-weight: bold; }
    .high { fill: var(--agree); stroke: var(--agree); }
    .middle { fill: var(--paper); stroke: var(--line); }
    .low { stroke: var(--disagree); stroke-width: 1.5; }
    .hatch { fill: none; stroke: var(--disagree); stroke-width: 2; }
    .open { fill: none; stroke: var(--ink); stroke-dasharray: 2 2; }
    .axis { fill: none; stroke: var(--line); }
    .norm { fill: none; stroke: var(--ink); stroke-width: 3; }
    .wide { overflow-x: auto; }
    :focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td {
      border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left;
      vertical-align: top;
    }
    .wide th, .wide td { overflow-wrap: normal; }
    @page { margin: 16mm 14mm; }
    @media print {
      :root {
        color-scheme: light; --ink: #000; --paper: #fff; --line: #444; --quiet: #333;
        --agree: #1d4e89; --disagree: #8a3a00; --care: #000;
      }
      body { font-size: 10pt; line-height: 1.35; }
      main { max-width: none; padding: 0; }
      h1 { font-size: 15pt; }
      h2 { font-size: 12pt; margin-top: 6mm; }
      h3 { font-size: 10pt; margin: 3mm 0 0.5mm; }
      .note, footer { font-size: 9pt; }
      svg { max-width: 9cm; }
      .high, .low, .hatch, .middle, .open { print-color-adjust: exact; }
      .wide { overflow: visible; }
    }
    """
}
