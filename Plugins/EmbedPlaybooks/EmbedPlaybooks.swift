import Foundation
import PackagePlugin

/// Writes the shipped playbooks into the program as Swift string literals.
///
/// The folder itself is an input besides the files in it, so that adding, deleting or renaming a
/// playbook runs the tool again.
@main
struct EmbedPlaybooks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "playbooks")
    let files = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "ShippedPlaybooks.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) playbooks",
        executable: try context.tool(named: "embed-playbooks").url,
        arguments: [output.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
