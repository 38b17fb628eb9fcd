#include "cterminal.h"

#include <curses.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static int know_terminal(void) {
  static int known = -1;
  int status;
  if (known < 0) known = setupterm(NULL, STDOUT_FILENO, &status) == OK;
  return known;
}

int cterminal_has(const char *capability) {
  const char *sequence;
  if (!know_terminal()) return 0;
  sequence = tigetstr((char *)capability);
  return sequence != NULL && sequence != (const char *)-1 && strncmp(sequence, "\033[", 2) == 0;
}

int cterminal_colours(void) { return know_terminal() ? tigetnum((char *)"colors") : 0; }
