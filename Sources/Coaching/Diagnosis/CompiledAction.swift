internal import Foundation
internal import Playbooks

/// An action as computations look at it.
struct CompiledAction: Sendable {
  /// When it lacks nothing.
  let needs: ConditionTable.Place?
  /// When it does harm or makes no sense.
  let notWhen: ConditionTable.Place?
  /// Whether what it needs is something to check, whatever was answered.
  let isAlwaysChecked: Bool
  /// Places of the actions it comes after.
  let after: [Int]
  /// Index of the symptom it helps.
  let home: Int?
  let isStartableToday: Bool
  /// The leader's hours each week.
  let weeklyHours: Double
  /// How much of a difference to expect.
  private let effect: Double
  /// 1 where it shows within six weeks, and less the later it does.
  private let soonness: Double
  private let cost: Double

  init(_ action: Action, in library: Library, _ conditions: inout ConditionTable) {
    needs = action.needs?.when.map { conditions.add($0, in: library) }
    notWhen = action.notWhen?.when.map { conditions.add($0, in: library) }
    let after = action.needs?.after.compactMap { library.place(of: $0) } ?? []
    self.after = after
    home = library.index(of: action.home)
    isStartableToday = action.isStartableToday
    weeklyHours = action.hours.weekly
    // Without condition or forerunner, nothing but the sentence says what is needed.
    isAlwaysChecked =
      action.needs.map { needs in
        needs.after.isEmpty ? needs.when == nil : needs.after.count > after.count
      } ?? false
    effect = action.effect.size
    soonness = min(1, 6 / ((action.weeks.lowerBound + action.weeks.upperBound) / 2))
    cost = max(Candidate.leastHours, action.hours.month).squareRoot()
  }

  /// How much it relieves for what it costs, with so many earlier actions for the symptom.
  ///
  /// severity × effect × 0.5^(earlier actions for the symptom) × min(1, 6 / middle of its weeks) /
  /// √(set-up + 4 × weekly hours). A quarter of an hour is the least anything costs.
  func relief(of severity: Double, after earlier: Int) -> Double {
    severity * effect * pow(0.5, Double(earlier)) * soonness / cost
  }
}
