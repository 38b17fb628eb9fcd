#define _GNU_SOURCE
#include "cterminal.h"

#include <spawn.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>

int cterminal_get_size(int fd, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) == -1) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

int cterminal_set_size(int fd, int rows, int columns) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  size.ws_row = (unsigned short)rows;
  size.ws_col = (unsigned short)columns;
  return ioctl(fd, TIOCSWINSZ, &size);
}

int cterminal_is_cooked(int fd) {
  struct termios state;
  if (tcgetattr(fd, &state) == -1) return -1;
  return (state.c_lflag & ICANON) && (state.c_lflag & ECHO);
}

void cterminal_heal(int fd) {
  struct termios state;
  if (tcgetattr(fd, &state) == -1 || (state.c_lflag & (ICANON | ECHO))) return;
  state.c_lflag |= ICANON | ECHO | ECHOE | ECHOK | ISIG | IEXTEN;
  state.c_iflag |= ICRNL | IXON | BRKINT;
  state.c_oflag |= OPOST | ONLCR;
  (void)tcsetattr(fd, TCSADRAIN, &state);
}

short cterminal_spawn_flags(void) {
  return POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
}

int cterminal_hide(int fd) {
  struct termios state;
  if (tcgetattr(fd, &state) == -1) return -1;
  state.c_lflag &= ~(tcflag_t)ECHO;
  state.c_lflag |= ICANON | ISIG;
  /* What was typed before was seen already. */
  return tcsetattr(fd, TCSAFLUSH, &state);
}
