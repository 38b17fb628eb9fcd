#define _GNU_SOURCE
#include "cterminal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT};
enum { CRASH_COUNT = sizeof crashes / sizeof *crashes };

static struct sigaction former[CRASH_COUNT];
static struct termios saved;
static int saved_fd = -1;
static volatile sig_atomic_t guarded = 0;

int cterminal_save(int fd) {
  if (tcgetattr(fd, &saved) == -1) return -1;
  saved_fd = fd;
  return 0;
}

void cterminal_restore(void) {
  if (saved_fd >= 0) (void)tcsetattr(saved_fd, TCSADRAIN, &saved);
}

void cterminal_guard(int on) { guarded = on; }

/* Calls only what a signal handler may call. */
void cterminal_rescue(void) {
  static const char paste_off[] = "\033[?2004l\033[0m";
  pid_t owner;
  if (!guarded || saved_fd < 0) return;
  guarded = 0;
  owner = tcgetpgrp(saved_fd);
  if (owner != -1 && owner != getpgrp()) return; /* in the background: it is not ours now */
  (void)tcsetattr(saved_fd, TCSANOW, &saved);
  (void)!write(STDOUT_FILENO, paste_off, sizeof paste_off - 1);
}

static void on_crash(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  cterminal_rescue();
  /* Somebody typed it: no crash to tell about, and no core file with what was said. */
  if (signal_number == SIGQUIT) _exit(128 + signal_number);
  for (int i = 0; i < CRASH_COUNT; i++)
    if (crashes[i] == signal_number) sigaction(signal_number, &former[i], NULL);
  /* A fault happens again by returning, now with its former action; a sent signal does not. */
  if (signal_number == SIGABRT || info->si_code <= 0) raise(signal_number);
}

/* A stack overflow leaves no room for the handler on the stack itself. */
static void provide_signal_stack(void) {
  static char memory[64 * 1024];
  stack_t stack;
  if (sigaltstack(NULL, &stack) == -1 || !(stack.ss_flags & SS_DISABLE)) return;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = memory;
  stack.ss_size = sizeof memory;
  (void)sigaltstack(&stack, NULL);
}

int cterminal_install_restore(void) {
  static int installed = 0;
  struct sigaction action;
  if (installed) return 0;
  installed = 1;
  provide_signal_stack();
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_crash;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (int i = 0; i < CRASH_COUNT; i++) {
    if (sigaction(crashes[i], &action, &former[i]) == -1) return -1;
    if (former[i].sa_handler == SIG_IGN) (void)sigaction(crashes[i], &former[i], NULL);
  }
  return atexit(cterminal_rescue);
}
