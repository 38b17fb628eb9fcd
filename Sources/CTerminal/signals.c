#define _GNU_SOURCE
#include "cterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { SIGNAL_LIMIT = 65 };

static int read_end = -1;
static int write_end = -1;
static struct sigaction former[SIGNAL_LIMIT];
static unsigned char watched[SIGNAL_LIMIT];
/* How often Ctrl-C was pressed since someone looked. */
static volatile sig_atomic_t interrupts = 0;
enum { PATIENCE = 2 };

static void on_signal(int signal_number) {
  int saved_errno = errno;
  unsigned char byte = (unsigned char)signal_number;
  if (signal_number == SIGINT && interrupts++ >= PATIENCE) {
    /* Whoever presses it again and again wants to get out of what takes so long. */
    cterminal_rescue();
    signal(SIGINT, SIG_DFL);
    raise(SIGINT);
  }
  (void)!write(write_end, &byte, 1);
  errno = saved_errno;
}

static int prepare(int fd) {
  int flags = fcntl(fd, F_GETFL);
  if (flags == -1 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) == -1) return -1;
  return fcntl(fd, F_SETFD, FD_CLOEXEC);
}

int cterminal_open_signal_pipe(void) {
  int ends[2];
  if (read_end >= 0) return read_end;
  if (pipe(ends) == -1) return -1;
  if (prepare(ends[0]) == -1 || prepare(ends[1]) == -1) {
    close(ends[0]);
    close(ends[1]);
    return -1;
  }
  write_end = ends[1];
  read_end = ends[0];
  return read_end;
}

int cterminal_watch(int signal_number) {
  struct sigaction action;
  if (signal_number <= 0 || signal_number >= SIGNAL_LIMIT || watched[signal_number]) return -1;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART; /* nothing here relies on EINTR, so spare the other threads */
  if (sigaction(signal_number, &action, &former[signal_number]) == -1) return -1;
  if (former[signal_number].sa_handler == SIG_IGN && signal_number != SIGINT) {
    /* Whoever started us (nohup, a shell without jobs) wants it ignored. */
    (void)sigaction(signal_number, &former[signal_number], NULL);
    return -1;
  }
  watched[signal_number] = 1;
  return 0;
}

int cterminal_unwatch(int signal_number) {
  if (signal_number <= 0 || signal_number >= SIGNAL_LIMIT || !watched[signal_number]) return -1;
  watched[signal_number] = 0;
  return sigaction(signal_number, &former[signal_number], NULL);
}

int cterminal_next_signal(void) {
  unsigned char byte;
  ssize_t count;
  do count = read(read_end, &byte, 1);
  while (count == -1 && errno == EINTR);
  if (count == 1 && byte == SIGINT) interrupts = 0;
  return count == 1 ? byte : -1;
}

void cterminal_stop(void) {
  int was_watched = cterminal_unwatch(SIGTSTP) == 0;
  raise(SIGTSTP);
  if (was_watched) cterminal_watch(SIGTSTP);
}
