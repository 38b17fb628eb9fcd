// swift-tools-version: 6.2
import PackageDescription

// The macOS SDK carries libedit without a pkg-config file; asking for one there only warns.
#if os(Linux)
let libeditPackage: String? = "libedit"
#else
let libeditPackage: String? = nil
#endif

// Fuzzed only where it is asked for: what is built with it is slower and reaches for the inside.
let isFuzzed = Context.environment["RAPPORT_FUZZ"] != nil

let package = Package(
  name: "rapport",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Pure: text in, checked values out.
    .target(name: "Playbooks", dependencies: ["Yams"]),
    // Pure: belief, questions, rules, plan.
    .target(name: "Coaching", dependencies: ["Playbooks"]),
    // The only SQL.
    .target(
      name: "Sessions",
      dependencies: [
        "Coaching", "Playbooks", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    // Values to text: templates and JSON.
    .target(
      name: "Reports",
      dependencies: [
        "Coaching", "Playbooks", "ShippedTemplates",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    // The only network: phones that are let in, within bounds; knows nothing of Rapport.
    .target(
      name: "RoomServer", dependencies: [.product(name: "FlyingSocks", package: "FlyingFox")]),
    // Commands and words; knows no terminal.
    .target(
      name: "Shell",
      dependencies: [
        "Coaching", "Playbooks", "Reports", "RoomServer", "Sessions",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "ShippedPlaybooks",
      ]),
    // The only terminal.
    .target(name: "LineEditing", dependencies: ["CLibedit", "CTerminal"]),
    .target(
      name: "CTerminal",
      linkerSettings: [
        // libedit's own libraries, so nothing more to install.
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .systemLibrary(
      name: "CLibedit", pkgConfig: libeditPackage, providers: [.apt(["libedit-dev"])]),
    // Wiring.
    .executableTarget(
      name: "rapport",
      dependencies: ["LineEditing", "Shell"]),

    // Times the core for `scripts/benchmark`; no part of the program.
    .executableTarget(
      name: "measure", dependencies: ["Coaching", "Playbooks", "ShippedPlaybooks", "Yams"],
      path: "Benchmarks"),

    // Shipped playbooks and templates travel inside the program.
    // Their folder is the target's own, so that the build notices when one comes or goes.
    .target(name: "ShippedPlaybooks", path: "playbooks", plugins: ["EmbedFiles"]),
    .target(name: "ShippedTemplates", path: "templates", plugins: ["EmbedFiles"]),
    .executableTarget(
      name: "embed-files", dependencies: isFuzzed ? [] : ["Playbooks"],
      swiftSettings: isFuzzed ? [.define("FUZZED")] : []),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    .testTarget(name: "PlaybooksTests", dependencies: ["Playbooks", "ShippedPlaybooks", "Yams"]),
    .testTarget(name: "CoachingTests", dependencies: ["Coaching", "Playbooks"]),
    .testTarget(
      name: "SessionsTests",
      dependencies: [
        "Coaching", "Playbooks", "Sessions", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Coaching", "Playbooks", "Reports", "ShippedTemplates"],
      exclude: ["QR/Symbols"]),
    .testTarget(name: "RoomServerTests", dependencies: ["RoomServer", "TestSupport"]),
    .testTarget(
      name: "ShellTests",
      dependencies: ["Playbooks", "Sessions", "Shell", "ShippedPlaybooks", "TestSupport"],
      exclude: ["Transcripts", "Tables"]),
    .testTarget(
      name: "RapportTests",
      dependencies: [
        "Coaching", "Sessions", "TestSupport", "embed-files", "rapport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "LineEditingTests", dependencies: ["LineEditing", "TestSupport", "line-demo"]),

    // For tests only: pseudo-terminals, and a program that reads lines.
    .target(name: "TestSupport", dependencies: ["CTerminal"]),
    .executableTarget(name: "line-demo", dependencies: ["LineEditing"]),
  ]
)

if isFuzzed {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Coaching", "LineEditing", "Playbooks", "Reports", "RoomServer", "Sessions", "Shell",
        "ShippedPlaybooks", "Yams",
      ], path: "Fuzz", linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}

for target in package.targets
where ![.system, .plugin].contains(target.type) && target.name != "CTerminal" {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
}

// The arithmetic is what tests spend their time on: optimized, they take half as long.
for target in package.targets where ["Coaching", "Playbooks"].contains(target.name) {
  target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}

let fuzzed = [
  "Coaching", "Fuzz", "LineEditing", "Playbooks", "Reports", "RoomServer", "Sessions", "Shell",
]
for target in package.targets where isFuzzed && fuzzed.contains(target.name) {
  target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"]))
}
