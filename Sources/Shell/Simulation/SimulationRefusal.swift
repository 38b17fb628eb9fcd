/// Why nothing is simulated.
enum SimulationRefusal: Refusal {
  case fewSymptoms(Int)

  var told: Told {
    switch self {
    case .fewSymptoms(let count): Told("There are only \(count) symptoms.")
    }
  }
}
