/// The program was asked to end by a signal; everything is stored.
package struct Terminated: Error {
  package let signal: Int32
}
