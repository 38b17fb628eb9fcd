package import Coaching
internal import ShippedTemplates

/// A script that makes a wave's form in Google Forms, for the keeper to paste and run.
///
/// Nothing of the wave stands in a comment, where no escaping would help. A group, alone of all, has to
/// be chosen: answers without one could not be counted.
package struct GoogleFormsScript: Sendable {
  private let wave: Wave
  private let introduction: PulseIntroduction

  package init(wave: Wave, mark: String) {
    self.wave = wave
    introduction = PulseIntroduction(wave: wave, mark: mark)
  }

  package var text: String {
    ShippedTemplate.named(GoogleFormsScript.template)
      .filled(with: self, GoogleFormsScript.names, escaped: ScriptLiteral.text)
  }

  static let template = "pulse/google-form.gs.mustache"

  static let names = TemplateNames<GoogleFormsScript>([
    .text("title") { PlainText.line($0.wave.title) },
    .text("description") { $0.introduction.forSurvey.joined(separator: "\n\n") },
    .text("thanks") { PlainText.line($0.introduction.thanks) },
    .texts("statements") { script in
      script.wave.statements.map { PlainText.line("\($0.say) [\($0.mark)]") }
    },
    .text("recommend") { PlainText.line("\($0.wave.recommend) [R1]") },
    .texts("groups") { script in script.wave.groups.map { PlainText.line($0.name) } },
    .texts("scale") { _ in Wave.scale },
  ])
}
