import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// `kill -9` in the middle of an exercise: every guess is there.
@Suite struct ExerciseKillTests {
  @Test func `no guess is lost, and the room goes on where it was`() throws {
    let home = try TrialHome()
    let room = try Built.terminal(home: home.url)
    try #require(room.isAsking("rapport> "))
    room.send("cases play case1\r")
    try #require(room.isAsking("exercise> "))
    room.send("guess red missing-feedback=mild\r")
    try #require(room.expect("1 table guessed: red."))
    room.send("guess blue nothing\r")
    try #require(room.expect("2 tables guessed: red, blue."))
    room.signal(SIGKILL)
    #expect(room.wait() == 128 + SIGKILL)

    let later = try Built.terminal(home: home.url)
    try #require(later.isAsking("rapport> "))
    later.send("cases play case1\r")
    try #require(later.expect("2 tables guessed: red, blue."))
    try #require(later.expect("Go on with it?"))
    later.send("yes\r")
    #expect(later.isAsking("exercise> "))
    later.send("reveal\r")
    #expect(later.expect("What Rapport sees"))
    later.signal(SIGKILL)
    _ = later.wait()
  }
}
