/// Who looks on at a session, and what they wait for.
package struct Onlookers: Sendable, Equatable {
  /// Who is in the room; `nil` for a conversation without one.
  package var gathering: Gathering?
  /// A coach asks: questions come with a form to read aloud, and what to listen for.
  package var areCoached = false
  /// Others see the screen: what is private stays off it.
  package var seeTheScreen = false
  /// Hands are counted, and neither they nor what they come to is shown before the reveal.
  package var waitForReveal = false
  /// A written case is worked on, and its answer is not revealed yet.
  package var doNotKnowTheCase = false

  package init() {}
}
