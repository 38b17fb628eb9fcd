internal import Coaching
internal import Foundation
internal import Playbooks
internal import Sessions

/// A wave as it was settled before anybody answered; its mark is that of the file, byte for byte.
struct WaveFile {
  let path: String
  let wave: Wave
  let mark: WaveMark

  private static let longest = 1_000_000

  /// - Throws: ``WaveRefusal`` for a file that is no wave, or one nobody may be asked with.
  init(path: String) throws {
    let data = try TextFile.bytes(of: path, upTo: WaveFile.longest)
    guard data.count <= WaveFile.longest,
      let wave = try? JSONDecoder().decode(Wave.self, from: data)
    else {
      throw WaveRefusal.noWave(path)
    }
    guard wave.problems.isEmpty else {
      throw WaveRefusal.unusable(path, problems: wave.problems)
    }
    self.path = path
    self.wave = wave
    mark = WaveMark(of: data)
  }

  /// The text of a wave's file, for people to read too.
  static func text(of wave: Wave) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(wave), as: UTF8.self) + "\n"
  }

  /// Beside the wave, with another ending.
  func beside(_ ending: String) -> String {
    URL(filePath: path).deletingPathExtension().appendingPathExtension(ending).relativePath
  }
}

/// What a keeper keeps of a wave, in a file beside it.
struct KeptFile {
  let path: String
  var kept: KeptWave

  private static let longest = 10_000_000

  /// Reads it, or begins one.
  ///
  /// - Throws: ``WaveRefusal`` for a file that was not kept of this wave.
  init(of file: WaveFile) throws {
    path = file.beside("kept")
    guard FileManager.default.fileExists(atPath: path) else {
      kept = KeptWave(of: file.wave, mark: file.mark.hex)
      return
    }
    let data = try TextFile.bytes(of: path, upTo: KeptFile.longest)
    guard let kept = try? JSONDecoder().decode(KeptWave.self, from: data) else {
      throw WaveRefusal.nothingKept(path)
    }
    guard kept.mark == file.mark.hex else {
      throw WaveRefusal.keptOfAnother(path, wave: file.path)
    }
    guard kept.isSound(for: file.wave) else {
      throw WaveRefusal.keptDamaged(path)
    }
    self.kept = kept
  }

  /// - Throws: ``FileFailure``; what was there stays.
  func write() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try WholeFile.write(try encoder.encode(kept) + Data("\n".utf8), to: path, readableBy: .owner)
  }
}

extension KeptFile {
  /// The wave before, with what was kept of it, where both lie beside this one.
  ///
  /// - Throws: ``WaveRefusal`` or ``FileFailure`` if what was kept of it cannot be read.
  static func before(_ file: WaveFile) throws -> (wave: Wave, kept: KeptWave)? {
    guard let follows = file.wave.follows else { return nil }
    let folder = URL(filePath: file.path).deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let before = names.lazy.filter { $0.hasSuffix(".wave") }
      .compactMap { try? WaveFile(path: "\(folder)/\($0)") }
      .first { $0.mark == WaveMark(follows) }
    return try before.map { ($0.wave, try KeptFile(of: $0).kept) }
  }

  /// Changes what is kept of a wave, and has it on disk before anything follows from it.
  ///
  /// Whoever else changes it waits: another window, or a phone.
  /// - Throws: What `change` throws; what was kept stays then.
  static func changing<Result>(
    _ file: WaveFile, _ change: (inout KeptWave) throws -> Result
  ) throws -> Result {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
      throw WaveRefusal.changedByOthers(file.path)
    }
    defer { close(descriptor) }
    var kept = try KeptFile(of: file)
    let before = kept.kept
    let result = try change(&kept.kept)
    if kept.kept != before { try kept.write() }
    return result
  }
}
