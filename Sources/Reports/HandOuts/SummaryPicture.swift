/// A bar for each thing, as long as the share of guesses that named it.
struct SummaryPicture {
  typealias Count = (name: String, count: Int)

  let id: String
  let caption: String
  let counts: [Count]
  /// So many guesses are a whole bar.
  let whole: Int

  private static let fullBar = 430.0
  private static let row = 44

  init(id: String, caption: String, counts: [Count], whole: Int) {
    self.id = id
    self.caption = caption
    self.counts = counts.filter { $0.count > 0 }
    self.whole = max(1, whole)
  }

  static let names = TemplateNames<SummaryPicture>([
    .text("id", \.id), .text("caption", \.caption),
    .text("height") { String($0.counts.count * row) },
    .text("words") { $0.counts.map { "\($0.name): \($0.count)" }.joined(separator: "; ") },
    .list("bars", bar) { picture in
      picture.counts.enumerated().map { ($0.element, $0.offset * row, picture.whole) }
    },
  ])

  private static let bar = TemplateNames<(thing: Count, top: Int, whole: Int)>([
    .text("name", \.thing.name),
    .text("count") { String($0.thing.count) },
    .text("textTop") { String($0.top + 14) },
    .text("barTop") { String($0.top + 20) },
    .text("numberTop") { String($0.top + 33) },
    .text("width") { String((fullBar * Double($0.thing.count) / Double($0.whole)).rounded()) },
  ])
}
