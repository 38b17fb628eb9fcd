internal import Mustache
internal import ShippedTemplates

extension ShippedTemplate {
  /// The template with its names filled in from `source`, each text made safe by `escaped`.
  ///
  /// It is held against its names by the tests.
  func filled<Source>(
    with source: Source, _ names: TemplateNames<Source>, escaped: (String) -> String
  ) -> String {
    do {
      return try MustacheTemplate(string: text)
        .render(names.values(of: source, escaped: escaped))
    } catch {
      preconditionFailure("\(file): \(error)")
    }
  }
}
