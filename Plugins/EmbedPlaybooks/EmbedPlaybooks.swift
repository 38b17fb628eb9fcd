import PackagePlugin

/// Writes a target's playbooks into Swift string literals.
@main
struct EmbedPlaybooks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let sources = target.sourceModule else { return [] }
    let files = sources.sourceFiles.map(\.url)
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "ShippedPlaybooks.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) playbooks",
        executable: try context.tool(named: "embed-playbooks").url,
        arguments: [output.path, target.directoryURL.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
