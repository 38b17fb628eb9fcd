@testable import Shell

extension DeskRefusal {
  static var examples: [DeskRefusal] {
    let variable = PassphraseFile.variable
    return [
      .shortPassphrase(least: 8), .wrongPassphrase, .unequalPassphrases,
      .nobodyToType(variable: variable), .passphraseFolder(path: "~/keys", variable: variable),
      .passphraseInNoPlainFile(path: "~/pipe", variable: variable),
      .longPassphraseFile(path: "~/film.mp4", bytes: 4_096),
      .passphraseOfSomebodyElse(path: "/home/ada/key"),
      .passphraseReadableByOthers(path: "~/key"), .noPassphraseIn(path: "~/key"),
      .nothingStored, .whichClient, .noSuchClient("C 12"),
      .sharingNotKept(path: "~/.local/share/rapport/shared-screen", isShared: true),
      .noPlainPlaybook(path: "~/.config/rapport/playbooks/pipe.yaml"),
      .nothingIn(folder: "~/new"),
      .noSettings(path: "~/.config/rapport/settings.json", longest: 80),
    ]
  }
}
