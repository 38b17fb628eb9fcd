package import Coaching

/// A script that makes a wave's form in Google Forms, for the keeper to paste and run.
package struct GoogleFormsScript: Sendable {
  private let wave: Wave
  private let introduction: PulseIntroduction

  package init(wave: Wave, mark: String) {
    self.wave = wave
    introduction = PulseIntroduction(wave: wave, mark: mark)
  }

  package var text: String {
    ([GoogleFormsScript.howTo] + [start] + items + [GoogleFormsScript.end])
      .joined(separator: "\n") + "\n"
  }

  /// Nothing of the wave stands in a comment, where no escaping would help.
  private static let howTo = """
    // Makes the form of a team pulse. For the keeper: never run it as the leader, for whoever owns
    // the form sees each row of answers.
    //
    // 1. Open script.google.com, choose New project, and put this text in place of what is there.
    // 2. Choose Run, and allow it to make forms. "Google hasn't verified this app" means this.
    // 3. The log shows two links: one to send, and one to the form.
    // 4. Open the first in a private window. If it asks you to sign in, open the form's settings
    //    and switch off "Collect email addresses", "Limit to 1 response" and "Restrict to users".
    //
    // Google notes the time of each answer, and that cannot be switched off. Rapport leaves it out.
    """

  private var start: String {
    """
    function makePulse() {
      var form = FormApp.create(\(literal(wave.title)));
      form.setDescription(\(ScriptLiteral.text(introduction.forSurvey.joined(separator: "\n\n"))));
      form.setConfirmationMessage(\(literal(introduction.thanks)));
      form.setCollectEmail(false);
      form.setLimitOneResponsePerUser(false);
      form.setAllowResponseEdits(false);
      form.setPublishingSummary(false);
      form.setShowLinkToRespondAgain(false);
      form.setShuffleQuestions(false);
      // Only accounts of an organisation have this one.
      try { form.setRequireLogin(false); } catch (error) { }

    """
  }

  private var items: [String] {
    let statements = wave.statements.map { statement in
      "  agree(form, \(literal("\(statement.say) [\(statement.mark)]")));"
    }
    return statements + [recommendation] + groups
  }

  private var recommendation: String {
    """
      form.addScaleItem().setTitle(\(literal("\(wave.recommend) [R1]"))).setBounds(0, 10)
        .setLabels("Not at all likely", "Extremely likely").setRequired(false);
    """
  }

  /// Required, alone of all: answers without a group could not be counted.
  private var groups: [String] {
    guard !wave.groups.isEmpty else { return [] }
    let names = wave.groups.map { PlainText.line($0.name) }
    return [
      """
        form.addListItem().setTitle("Which group are you in? [G1]")
          .setChoiceValues(\(ScriptLiteral.list(names))).setRequired(true);
      """
    ]
  }

  private static let end = """

      // Since 2025 a form starts unpublished; before that there was no such function.
      if (typeof form.setPublished === "function") form.setPublished(true);
      Logger.log("Send this link: " + form.getPublishedUrl());
      Logger.log("Your form, not to be sent: " + form.getEditUrl());
    }

    function agree(form, title) {
      form.addMultipleChoiceItem().setTitle(title).setRequired(false)
        .setChoiceValues(\(ScriptLiteral.list(Wave.scale)));
    }
    """

  private func literal(_ text: String) -> String {
    ScriptLiteral.text(PlainText.line(text))
  }
}
