internal import Coaching
internal import Foundation
internal import Reports
internal import RoomServer
internal import Sessions

/// What the phones of a pulse ask for: the statements once, then that they were counted.
///
/// It reads and writes the wave's own files, and nothing of what else is stored on this computer.
struct PulseDesk: Sendable {
  private let file: WaveFile
  private let place: RoomPlace

  /// - Throws: ``WaveRefusal`` if the file is gone, or is another wave by now.
  init(_ pulse: RoomPulse, at place: RoomPlace) throws {
    file = try WaveFile(path: pulse.path)
    guard file.mark.hex == pulse.mark else {
      throw WaveRefusal.otherThanOpened(pulse.path, mark: pulse.mark)
    }
    self.place = place
  }

  var wave: Wave { file.wave }

  /// How many have answered, whichever way: `5 of 9`.
  var progress: String {
    let people = try? KeptFile(of: file).kept.people
    return "\(people.map(String.init) ?? "?") of \(wave.people)"
  }

  /// What a seat sees now.
  func page(for seat: Int, with token: String) throws -> PhonePage {
    let kept = try KeptFile(of: file).kept
    let pages = pages(for: seat, kept)
    return kept.hasAnswered(phone: PulseDesk.mark(of: token)) ? pages.counted : pages.form()
  }

  /// Counts what a phone has sent; sent again, it changes nothing.
  ///
  /// - Throws: A ``Refusal`` or ``FileFailure`` if it could not be kept.
  func take(_ fields: FormFields, from seat: Int, with token: String) throws -> PhonePage {
    let phone = PulseDesk.mark(of: token)
    let (kept, flaw) = try KeptFile.changing(file) { kept in
      let flaw = kept.hasAnswered(phone: phone) ? nil : PulseForm(fields).flaw(for: wave, kept)
      if flaw == nil { PulseForm(fields).count(in: &kept, of: wave, ofPhone: phone) }
      return (kept, flaw)
    }
    let pages = pages(for: seat, kept)
    return flaw.map { pages.form(fields, refusedFor: $0) } ?? pages.counted
  }

  private func pages(for seat: Int, _ kept: KeptWave) -> PulsePhonePages {
    PulsePhonePages(file, at: place, seat: seat, needsWord: kept.needsWord)
  }

  /// Tells a phone that has answered from one that has not, and opens no seat.
  private static func mark(of token: String) -> String { WaveMark(of: Data(token.utf8)).hex }
}
