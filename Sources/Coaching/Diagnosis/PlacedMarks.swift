internal import Playbooks

/// The marks of an option that say something about a loaded symptom, by the symptom's place.
struct PlacedMarks: Sendable {
  /// Ascending by symptom.
  private let slopes: [(symptom: Int, slope: Double)]
  /// Whether any mark is a slope fitted to data, also one for a symptom that is not loaded.
  let isFitted: Bool

  init(_ marks: [Symptom.ID: Mark], in library: Library) {
    var slopes: [(symptom: Int, slope: Double)] = []
    slopes.reserveCapacity(marks.count)
    var isFitted = false
    for (id, mark) in marks {
      if case .number = mark { isFitted = true }
      if mark.slope != 0, let symptom = library.index(of: id) {
        slopes.append((symptom, mark.slope))
      }
    }
    slopes.sort { $0.symptom < $1.symptom }
    self.slopes = slopes
    self.isFitted = isFitted
  }

  /// An option that says nothing.
  static let none = PlacedMarks(slopes: [], isFitted: false)

  private init(slopes: [(symptom: Int, slope: Double)], isFitted: Bool) {
    self.slopes = slopes
    self.isFitted = isFitted
  }

  /// The symptoms it speaks about, ascending.
  var symptoms: [Int] { slopes.map { $0.symptom } }

  /// The symptoms it points to.
  var pointsTo: [Int] { slopes.filter { $0.slope > 0 }.map { $0.symptom } }

  /// The slope for a symptom; 0 without a mark.
  subscript(symptom: Int) -> Double { slopes.first { $0.symptom == symptom }?.slope ?? 0 }

  /// The symptoms any of these options speaks about, ascending.
  static func symptoms(of options: [PlacedMarks]) -> [Int] {
    var symptoms: [Int] = []
    for option in options {
      for entry in option.slopes where !symptoms.contains(entry.symptom) {
        symptoms.append(entry.symptom)
      }
    }
    return symptoms.sorted()
  }
}
