extension Templates {
  /// How the page looks: on a phone, on a wide screen, and on A4 or Letter paper.
  ///
  /// Each colour has a contrast of at least 4.5 to 1 to what lies behind it.
  static let style = """
    body { margin: 0; color: #1f2933; background: #fff; font: 1rem/1.5 system-ui, sans-serif; }
    main { max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
    h1, h2, h3 { line-height: 1.25; break-after: avoid; }
    h1 { font-size: 1.6rem; }
    h2 { font-size: 1.3rem; margin-top: 2rem; border-bottom: 2px solid #1d4e89; }
    h3 { font-size: 1.1rem; }
    .label, figcaption { color: #52606d; margin: 0.2rem 0; }
    .goal { font-size: 1.15rem; }
    .agreed p { margin: 0.2rem 0; }
    .step { font-size: 1.1rem; font-weight: bold; }
    .agreed > li { margin: 0.8rem 0; break-inside: avoid; }
    .words { border-left: 4px solid #1d4e89; padding-left: 0.6rem; }
    .coach h1, .coach h2 { color: #7a2e0e; border-color: #7a2e0e; }
    .coach main { border-left: 10px solid #7a2e0e; }
    .coach .home h1 { border: 3px solid #7a2e0e; padding: 0.4rem 0.6rem; }
    .focus { border-left: 6px solid #1d4e89; padding-left: 1rem; }
    figure { margin: 1rem 0; break-inside: avoid; }
    svg { display: block; width: 100%; max-width: 30rem; height: auto; }
    svg text { font-size: 13px; fill: #1f2933; }
    .bar { fill: #1d4e89; }
    .rail { fill: #fff; stroke: #52606d; }
    .grid { stroke: #9aa5b1; }
    .band { fill: #cbd8e6; }
    .line { fill: none; stroke: #1d4e89; stroke-width: 2; }
    svg .day { text-anchor: middle; }
    .pair { display: flex; flex-wrap: wrap; gap: 1rem; break-inside: avoid; }
    .pair > div { flex: 1 1 14rem; border: 1px solid #52606d; padding: 0 1rem; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; font-weight: bold; }
    th, td { border: 1px solid #52606d; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
    li, table, p, .time, .way { break-inside: avoid; }
    li { margin: 0.2rem 0; }
    @page { margin: 18mm 16mm; }
    @media print {
      body { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      .coach main { padding-left: 0.6rem; }
      .home h1 { margin: 0.4rem 0; }
      svg { max-width: 11cm; }
      .page { break-before: page; }
    }
    """
}
