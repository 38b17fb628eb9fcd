import Shell

/// A line for every command there is, so that a new one cannot be forgotten.
struct TypedCommand: Sendable {
  let name: String
  let line: String
  /// Whether what is typed after it would not be typed in the same situation.
  let changesMuch: Bool

  /// Each command at the prompt that does something; what takes away what others need comes last.
  ///
  /// Those without a line have an empty one.
  static let all: [TypedCommand] = {
    let entries = CommandEntry.all.filter { !$0.hasCommandsBelow }
    let ordered =
      entries.filter { !last.contains($0.name) } + entries.filter { last.contains($0.name) }
    return ordered.map {
      TypedCommand(
        name: $0.name, line: lines[$0.name] ?? "", changesMuch: upsetting.contains($0.name))
    }
  }()

  private static let upsetting: Set = [
    "diagnose", "answer", "concern", "reflect", "stop", "review", "change", "undo", "redo", "tally",
    "room who",
    "hide", "label", "present", "resume", "sessions resume", "sessions delete", "data erase",
    "data lock", "cases play", "reveal", "tour", "ask", "workshop run", "quit",
  ]

  private static let last: Set = ["sessions delete", "data erase", "quit"]

  private static let lines = [
    "diagnose": "diagnose --no-save", "answer": "answer mf1 1", "reflect": "reflect",
    "stop": "stop", "more": "more", "concern": "concern cn-late",
    "why": "why mf1", "how": "how missing-feedback", "whynot": "whynot isolation",
    "whatif": "whatif mf1=a", "sensitivity": "sensitivity", "status": "status",
    "plan": "plan", "goal": "goal \"Fewer surprises\" --session second", "say": "say 1",
    "rehearse": "rehearse act-ring-first", "doctor": "doctor",
    "settings": "settings --coach Ada", "sessions log": "sessions log --client Client-Q",
    "due": "due", "begin": "begin 2 --session second",
    "done": "done 1 --session second", "drop": "drop 2 --session second",
    "reading": "reading 1 3 of 8 --session second",
    "take": "take act-baseline --session second",
    "arrange": "arrange act-baseline --by 2027-01-01 --session second",
    "review": "review", "change": "change mf2", "undo": "undo", "redo": "redo", "mark": "mark mf1",
    "workshop list": "workshop list", "workshop show": "workshop show hour",
    "workshop run": "workshop run half-hour --step 2", "workshop notes": "workshop notes",
    "workshop print": "workshop print hour --output @/sheets",
    "workshop templates": "workshop templates @/templates",
    "workshop summary": "workshop summary",
    "next": "next", "back": "back", "timer": "timer", "tally": "tally is1 0 0 0 0 9",
    "pulse key": "pulse key",
    "pulse new": "pulse new --people 9 --keeper Sam --purpose p --promise q --output @/w.wave",
    "pulse text": "pulse text @/w.wave", "pulse sheet": "pulse sheet @/w.wave",
    "pulse survey": "pulse survey @/w.wave google", "pulse keep": "pulse keep missing.wave",
    "pulse close": "pulse close missing.wave", "pulse show": "pulse show missing.result",
    "pulse use": "pulse use", "pulse answer": "pulse answer",
    "pulse attack": "pulse attack missing.result",
    "room who": "room", "room check": "room check --port 0", "room open": "room open --port 0",
    "room resume": "room resume", "room qr": "room qr", "room put": "room put",
    "room own": "room own on", "room code": "room code", "room remove": "room remove 1",
    "room close": "room close", "spread": "spread", "hide": "hide",
    "report write": "report --for coach", "report templates export": "report templates export @/t",
    "compare": "compare first second", "trend": "trend --client Client-Q",
    "resume": "resume second", "sessions list": "sessions list", "sessions show": "sessions show",
    "sessions resume": "sessions resume second", "sessions delete": "sessions delete second --yes",
    "label": "label", "present": "present on",
    "data where": "data where", "data show": "data show",
    "data export": "data export @/all.json --yes",
    "data import": "data import @/all.json", "data erase": "data erase --session first --yes",
    "data check": "data check", "data lock": "data lock", "data unlock": "data unlock",
    "data passwd": "data passwd",
    "cases list": "cases list", "cases show": "cases show case1 --solution",
    "cases play": "cases play case2", "cases played": "cases played",
    "cases new": "cases new north --from first --output @/north.yaml",
    "story": "story", "ask": "ask mf1", "propose": "propose", "guess": "guess",
    "reveal": "reveal --anyway",
    "playbooks list": "playbooks list", "playbooks show": "playbooks show isolation",
    "playbooks check": "playbooks check", "playbooks test": "playbooks test",
    "playbooks coverage": "playbooks coverage --format json",
    "playbooks robustness": "playbooks robustness @/none",
    "playbooks simulate": "playbooks simulate --leaders 1 --questions 1",
    "playbooks usual": "playbooks usual --responses @/none.csv",
    "playbooks misfits": "playbooks misfits",
    "playbooks new": "playbooks new odd --output @/odd.yaml",
    "playbooks schema": "playbooks schema",
    "playbooks load": "playbooks load @/odd.yaml", "playbooks reload": "playbooks reload",
    "tour": "tour", "help": "help", "quit": "quit",
  ]
}
