internal import Foundation

/// Signs in free text of matters that need other help than a plan (R13).
///
/// Words are not enough to know; they are enough to ask. So the list is wide, and a person decides.
enum SafetyWords {
  /// Beginnings of words, and of short phrases.
  private static let signs = [
    // harassment and discrimination
    "harass", "harrass", "haras", "touches women", "touched her", "touched him", "inappropriate",
    "unwanted", "bully", "bullie", "mobbing", "discriminat", "racis", "sexis", "sexual", "homophob",
    "transphob", "antisemit", "islamophob", "groped", "groping", "stalk", "humiliat", "slur",
    // threats and violence
    "threat", "violen", "assault", "attacked", "hit me", "hit him", "hit her", "hit them",
    "punch", "weapon", "knife", "gun ", "afraid of him", "afraid of her", "scared of", "abus",
    "rape", "blackmail", "extort",
    // self-harm
    "suicid", "kill myself", "kill himself", "kill herself", "kill themsel", "self harm",
    "selfharm", "hurt himself", "hurt herself", "hurt themsel", "hurt myself", "end it all",
    "end my life", "want to die", "wants to die", "not want to live", "overdos",
    // health
    "depress", "burnout", "burned out", "burnt out", "burn out", "breakdown", "panic attack",
    "anxiety disorder", "mental health", "therapist", "psychiat", "addict", "alcohol", "drunk",
    "drugs", "pregnan", "miscarr", "cancer", "diagnos", "illness", "sick leave", "disabilit",
    "disabled", "medication", "hospital",
    // law
    "lawyer", "attorney", "lawsuit", "legal", "illegal", "sue ", "suing", "court ", "police",
    "tribunal", "fraud", "brib", "embezzl", "theft", "stole", "formal complaint", "grievance",
    "whistleblow", "dismissal claim",
  ]

  /// Whether a text may speak of such a matter.
  static func appear(in text: String) -> Bool {
    let flowing = " " + plain(text) + " "
    return signs.contains { flowing.contains(" " + $0) }
  }

  /// Small letters without accents, everything else a blank: "self-harm" reads "self harm".
  private static func plain(_ text: String) -> String {
    let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let letters = folded.map { $0.isLetter ? $0 : " " }
    return String(letters).split(separator: " ").joined(separator: " ")
  }
}
