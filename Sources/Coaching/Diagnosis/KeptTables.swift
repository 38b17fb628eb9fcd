internal import Foundation

/// The likelihood table of each item as it was made last: from one answer to the next most of them
/// stay the same.
struct KeptTables: Sendable {
  private struct Table {
    let factors: [Double]
    let hands: [Int]
    let voice: Double
    /// How likely what was chosen is in every joint state, up to a factor; see
    /// ``Item/setResponses(factors:in:)`` for the order.
    let rows: [SIMD4<Double>]
  }

  /// At the ranks of the items.
  private var tables: [Table?]
  private var responses: [SIMD4<Double>] = []

  init(items: Int) {
    tables = Array(repeating: nil, count: items)
  }

  /// The table of a piece of evidence.
  mutating func rows(of piece: Evidence.Piece) -> [SIMD4<Double>] {
    let rank = piece.item.rank
    if let kept = tables[rank], kept.factors == piece.factors, kept.hands == piece.hands,
      kept.voice == piece.voice
    {
      return kept.rows
    }
    let rows = make(piece)
    tables[rank] = Table(
      factors: piece.factors, hands: piece.hands, voice: piece.voice, rows: rows)
    return rows
  }

  /// The product of the chances of all options that were chosen, each to the power of its voices.
  private mutating func make(_ piece: Evidence.Piece) -> [SIMD4<Double>] {
    let count = piece.item.rows
    let lacking = count * piece.item.intercepts.count - responses.count
    if lacking > 0 { responses += Array(repeating: .zero, count: lacking) }
    piece.item.setResponses(factors: piece.factors, in: &responses)
    let chosen = piece.hands.indices.filter { piece.hands[$0] > 0 }
    if piece.voices == 1, chosen.count == 1 {
      return Array(responses[(chosen[0] * count)..<((chosen[0] + 1) * count)])
    }
    let logs = (0..<count).map { row in
      chosen.reduce(SIMD4<Double>.zero) { sum, option in
        sum + Double(piece.hands[option]) * piece.voice
          * responses[option * count + row].mapped(log)
      }
    }
    // Counted from the largest, so that many hands cannot underflow.
    let largest = logs.map { $0.max() }.max() ?? 0
    return logs.map { ($0 - largest).mapped(exp) }
  }
}
