#!/bin/sh
# Puts Rapport in place from the unpacked archive: ./install.sh [PREFIX], /usr/local if left out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-/usr/local}

# The loader's own words are for nobody; these are.
missing=
for library in libedit.so.2:libedit2 libsqlite3.so.0:libsqlite3-0 libtinfo.so.6:libtinfo6 libstdc++.so.6:libstdc++6; do
  file=${library%%:*}
  package=${library##*:}
  found=
  for folder in /lib /usr/lib /lib64 /usr/lib64 /lib/*-linux-gnu /usr/lib/*-linux-gnu; do
    [ -e "$folder/$file" ] && found=yes
  done
  [ -n "$found" ] || missing="$missing $package"
done
if [ -n "$missing" ]; then
  echo "Rapport needs libraries that this system does not have. On Debian and its kin: apt install$missing" >&2
  exit 1
fi
if ! "$here/bin/rapport" --version >/dev/null 2>&1; then
  system=
  [ ! -r /etc/os-release ] || system=$(. /etc/os-release && echo "${PRETTY_NAME:-}")
  echo "Rapport does not run on ${system:-this system}: it was built for Debian 12 or newer (C library @LIBC@)." >&2
  echo "On an older system build it there: make run, with Swift 6.3." >&2
  exit 1
fi

if ! mkdir -p "$prefix" 2>/dev/null || [ ! -w "$prefix" ]; then
  echo "You may not write into $prefix. Name another place, such as: ./install.sh ~/.local" >&2
  exit 1
fi
(cd "$here" && tar -cf - bin share) | (cd "$prefix" && tar -xof -)
echo "Rapport is in $prefix/bin. Type: rapport"
case ":$PATH:" in
  *":$prefix/bin:"*) ;;
  *) echo "$prefix/bin is not where your shell looks for programs; $prefix/bin/rapport works all the same." ;;
esac
