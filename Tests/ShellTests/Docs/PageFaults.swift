import Foundation

@testable import Shell

/// What pages say that is not so; each fault with its page and line.
struct PageFaults {
  let pages: [MarkdownPage]
  let repository: Repository

  private func faults(
    _ kind: String, _ found: (MarkdownPage) -> [MarkdownPage.Piece]
  ) -> [String] {
    pages.flatMap { page in
      found(page).map { "\(page.path):\($0.line): \(kind): \($0.text)" }
    }
  }

  // MARK: Links

  var unclosed: [String] {
    faults("code letters are not closed") { page in
      page.unclosed.map { MarkdownPage.Piece(text: "`", line: $0) }
    }
  }

  /// Links to a file that is not there, or to a heading that its page has not.
  var links: [String] {
    faults("leads nowhere") { page in
      page.links.filter { link in
        guard !link.text.hasPrefix("https://") else { return false }
        let parts = link.text.split(separator: "#", omittingEmptySubsequences: false)
        guard let path = target(of: link, on: page) else { return true }
        let other = pages.first { $0.path == path }
        guard parts.count > 1 else { return other == nil && !repository.paths.contains(path) }
        return other?.anchors.contains(String(parts[1])) != true
      }
    }
  }

  /// Pages that no way of links leads to, from those a reader begins with.
  var unreachable: [String] {
    var reached: Set = ["README.md", "CONTRIBUTING.md"]
    var left = Array(reached)
    while let path = left.popLast() {
      guard let page = pages.first(where: { $0.path == path }) else { continue }
      for target in page.links.compactMap({ target(of: $0, on: page) }) {
        // A folder shows what lies in it.
        let inside = pages.map(\.path).filter { $0 == target || $0.hasPrefix(target + "/") }
        for path in inside where reached.insert(path).inserted { left.append(path) }
      }
    }
    return pages.map(\.path).filter { !reached.contains($0) }
  }

  /// The file or folder a link leads to, from the root.
  private func target(of link: MarkdownPage.Piece, on page: MarkdownPage) -> String? {
    guard !link.text.contains("://") else { return nil }
    let path = link.text.prefix { $0 != "#" }
    guard !path.isEmpty else { return page.path }
    var folders = page.path.split(separator: "/").dropLast()
    for part in path.split(separator: "/") {
      if part != ".." { folders.append(part) } else if folders.popLast() == nil { return nil }
    }
    return folders.joined(separator: "/")
  }

  // MARK: What is typed

  /// Words of problems in playbooks that begin as a command does.
  private static let said: Set = [
    "compare 'verdict' with = and attention, closer-look, healthy, not-enough"
  ]

  /// Lines to type that make no command with such options.
  var commands: [String] {
    faults("is no command") { page in
      page.code.filter { code in
        ShownCommand.isMeant(by: code.text) && !ShownCommand.isThere(code.text)
          && !Self.said.contains(code.text)
      }
        + page.blocks.flatMap(\.lines).filter { line in
          ShownCommand.typed(in: line.text).contains { !ShownCommand.isRight($0) }
        }
    }
  }

  /// Options of other programs, and where each is from.
  private static let foreign = [
    "swift test --filter": "SwiftPM's own, in CONTRIBUTING and docs/method.md",
    "rapport --generate-completion-script": "the argument parser's own, in docs/terminal.md",
  ]

  /// Options that no command has, and none of those a page may speak of besides.
  var options: [String] {
    faults("is no option") { page in
      page.code.filter { code in
        if code.text.hasPrefix("--"), code.text.dropFirst(2).first?.isLetter == true {
          return !ShownCommand.isOption(code.text)
        }
        guard !ShownCommand.isMeant(by: code.text) else { return false }
        return code.text.matches(of: /\s(--[a-z][\w-]*)/).contains { match in
          let words = code.text.split(separator: " ").map(String.init)
          if let script = words.first, script.hasPrefix("scripts/") {
            return (try? Repository.text(script).contains(match.1)) != true
          }
          return !Self.foreign.keys.contains { code.text.contains($0) && $0.hasSuffix(match.1) }
        }
      }
    }
  }

  /// What is made and has no rule in the Makefile, or is set and not read there.
  var targets: [String] {
    faults("cannot be made") { page in
      (page.code + page.blocks.flatMap(\.lines)).filter { piece in
        guard let words = piece.text.wholeMatch(of: /make ([^#]*)(#.*)?/)?.1 else { return false }
        return words.split(separator: " ").contains { word in
          let parts = word.split(separator: "=")
          return parts.count > 1
            ? !repository.words.contains(String(parts[0]))
            : !repository.targets.contains(String(word))
        }
      }
    }
  }

  // MARK: What is named

  /// Files that are not in the project, and why a page names them nonetheless.
  private static let made = ["dist/SHA256SUMS": "`make dist` writes it"]

  /// Files, folders and schemas that are not there.
  var files: [String] {
    faults("is not there") { page in
      page.code.filter { code in
        guard let word = code.text.split(separator: " ").first.map(String.init) else {
          return false
        }
        if code.text.wholeMatch(of: /rapport\.[\w-]+\/\d/) != nil {
          // The number may be put in.
          return ![code.text + "\"", code.text.dropLast() + "\\("].contains {
            repository.sources.contains("\"" + $0)
          }
        }
        // Somebody's own folders; commands behind a slash.
        if ["~", "$", "/"].contains(where: word.hasPrefix) || word.contains("://") { return false }
        if word.wholeMatch(of: /[\w.-]+\.(swift|md)/) != nil {
          return !repository.names.contains(word)
        }
        guard word.wholeMatch(of: /[\w.-]+\/[\w.\/-]*/) != nil, Self.made[word] == nil else {
          return false
        }
        let path = word.hasSuffix("/") ? String(word.dropLast()) : word
        return !repository.paths.contains { $0 == path || $0.hasSuffix("/" + path) }
      }
    }
  }

  /// Variables, types and tests that no source has.
  var names: [String] {
    faults("stands in no source") { page in
      let variables = (page.code + page.blocks.flatMap(\.lines)).flatMap { piece in
        piece.text.matches(of: /\bRAPPORT_[A-Z_]+/).map {
          MarkdownPage.Piece(text: String($0.0), line: piece.line)
        }
      }
      // Two capitals at least, so that no word of a form is taken for one.
      let types = page.code.filter { $0.text.wholeMatch(of: /[A-Z][a-z]+[A-Z]\w*/) != nil }
      let tests = page.code.compactMap { code in
        code.text.firstMatch(of: /--filter (\w+)/).map {
          MarkdownPage.Piece(text: String($0.1), line: code.line)
        }
      }
      return variables.filter { !repository.words.contains($0.text) }
        + types.filter {
          !repository.words.contains($0.text) && !repository.names.contains($0.text)
        }
        + tests.filter { test in
          !repository.words.contains { $0.hasPrefix(test.text) && $0.hasSuffix("Tests") }
        }
    }
  }
}
