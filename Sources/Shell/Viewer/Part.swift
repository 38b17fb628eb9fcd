/// Something that not everybody may see who sees the screen.
enum Part: String, CaseIterable {
  /// Whom a conversation is about.
  case labels
  case privateNotes
  /// What is for whoever asks: forms to read aloud, what to listen for, a coach's report.
  case cues
  /// Where a conversation stands while it goes on.
  case status
  /// How the hands of a room fell.
  case hands
  /// What answers come to: reports, plan, comparison.
  case conclusion
  /// What is known so far, beside the question that is asked.
  case known
  /// Why a question is asked.
  case purpose
  /// What the author of a case expects.
  case solution
  /// What a run sheet has for the trainer.
  case trainerNotes
  /// Why something was done or dropped, in a person's own words.
  case reasons
}
