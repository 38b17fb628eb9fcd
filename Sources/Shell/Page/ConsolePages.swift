internal import Playbooks

extension Console {
  func show(_ page: Page) { write(Layout(self).text(of: page)) }

  func say(_ sentence: String) { show(Page([.paragraph(sentence)])) }

  /// Shows what went wrong; several lines stay as they are.
  package func tell(_ failure: Failure) {
    let layout = Layout(self)
    for line in SafeText.visible(failure.text).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      // What fits keeps its blanks; problems of playbooks keep a line each.
      write(
        line.count <= layout.width || failure.code == .content
          ? line + "\n" : layout.text(of: Page([.paragraph(String(line))])))
    }
  }
}
