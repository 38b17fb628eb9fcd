/// The version of Rapport; CHANGELOG.md names the same one.
package let rapportVersion = "0.1.0"
