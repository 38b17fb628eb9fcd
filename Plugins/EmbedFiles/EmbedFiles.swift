import PackagePlugin

/// Writes a target's files, its Swift aside, into Swift string literals.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let sources = target.sourceModule else { return [] }
    let files = sources.sourceFiles.map(\.url)
      .filter { $0.pathExtension != "swift" }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name).swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files of \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path, target.name, target.directoryURL.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
