#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Opens /dev/null in place of each closed standard descriptor.
///
/// To be called first of all: otherwise the next file or pipe to be opened takes the free
/// number, and what is printed goes into it. Open for reading alone, so that what is written to
/// a closed output fails and is not lost unseen.
package func openStandardDescriptors() {
  for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
    // open() gives the lowest free number, which is this one.
    _ = open("/dev/null", O_RDONLY)
  }
}
