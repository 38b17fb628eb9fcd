/// What the next word of a command may be, after the words that are there.
struct ExpectedWord {
  /// Options that may follow.
  private(set) var options: [ArgumentInfo]
  /// The argument whose value comes next, if one is expected.
  private(set) var argument: ArgumentInfo?
  /// Whether the word can only be the value of an option before it.
  private(set) var isOptionValue = false
  /// The values of positional arguments that are there.
  private(set) var positionals: [String] = []

  init(of arguments: [ArgumentInfo], after words: [String]) {
    options = arguments.filter { $0.kind != .positional }
    var waiting: ArgumentInfo?
    for word in words {
      if waiting != nil {
        waiting = nil
      } else if word.hasPrefix("--"), let known = option(word) {
        if !known.isRepeating { options.removeAll { $0.options == known.options } }
        waiting = known.kind == .option && !word.contains("=") ? known : nil
      } else if !word.hasPrefix("-") {
        positionals.append(word)
      }
    }
    isOptionValue = waiting != nil
    argument = waiting ?? Self.positional(positionals.count, of: arguments)
  }

  /// The option a word names, be it as `--name` or as `--name=value`.
  func option(_ word: String) -> ArgumentInfo? {
    let name = word.prefix { $0 != "=" }
    return options.first { $0.options.contains(String(name)) }
  }

  private static func positional(_ index: Int, of arguments: [ArgumentInfo]) -> ArgumentInfo? {
    let all = arguments.filter { $0.kind == .positional }
    if index < all.count { return all[index] }
    return all.last?.isRepeating == true ? all.last : nil
  }
}
