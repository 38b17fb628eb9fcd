package import Playbooks

extension Words {
  /// Where a reason comes from, for a reader who does not know our codes.
  ///
  /// `E17; S068; R06` names the study, as the playbooks' `sources` put it; codes of a kind (`S`,
  /// `R`) are named only where nothing else is.
  package static func source(_ text: String, in library: Library) -> String {
    var named: [String] = []
    var kinds: [String] = []
    for part in text.split(separator: ";").map({ String($0.trimmingPrefix(" ")) }) {
      let codes = part.matches(of: /\b([A-Z])\d{2,3}\b/)
      if codes.isEmpty { named.append(part) }
      for code in codes {
        if let own = library.sources[String(code.0)] {
          named.append(own)
        } else {
          kinds.append(library.sources[String(code.1)] ?? String(code.0))
        }
      }
    }
    return joined(named.isEmpty ? kinds : named)
  }

  /// Each text once; `research: ` and the like stand only before the first of their kind.
  private static func joined(_ texts: [String]) -> String {
    var seen: Set<String> = []
    var kind: Substring?
    return texts.filter { seen.insert($0).inserted }.map { text in
      let before = kind
      kind = text.firstIndex(of: ":").map { text[...$0] }
      return kind != nil && kind == before
        ? String(text.dropFirst(kind?.count ?? 0).trimmingPrefix(" ")) : text
    }
    .joined(separator: "; ")
  }
}
