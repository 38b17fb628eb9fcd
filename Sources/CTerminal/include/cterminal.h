#ifndef CTERMINAL_H
#define CTERMINAL_H

/* The words this program was started with, its own name first. */
int cterminal_argument_count(void);
const char *cterminal_argument(int index);

/* Signals as bytes in a pipe, so that one poll() waits for keys and signals alike.
   Returns the end to read from, the same one at each call; -1 with errno. */
int cterminal_open_signal_pipe(void);

/* From now on this signal's number is written to the pipe instead of acting. -1 if it is
   watched already, or is to be ignored by the wish of whoever started this process.
   A third SIGINT acts if nobody has read the two before it. */
int cterminal_watch(int signal_number);

/* Gives the signal back to whoever had it before. */
int cterminal_unwatch(int signal_number);

/* The next signal that came, -1 when there is none. Never waits. */
int cterminal_next_signal(void);

/* Stops this process as Ctrl-Z does, and returns when it is continued. */
void cterminal_stop(void);

/* If the terminal was left raw and mute by a killed program, makes it usable again. */
void cterminal_heal(int fd);

/* Edits lines but does not echo them; 0, or -1 with errno. */
int cterminal_hide(int fd);

/* Remembers the terminal's state for the functions below. */
int cterminal_save(int fd);

/* Puts the saved state back now. */
void cterminal_restore(void);

/* Whether a crash or an exit from now on puts the saved state back. */
void cterminal_guard(int on);

/* Puts the saved state back if it is guarded, as a crash does. */
void cterminal_rescue(void);

/* Puts the saved state back at exit and when the process crashes; may be called twice. */
int cterminal_install_restore(void);

int cterminal_get_size(int fd, int *rows, int *columns);
int cterminal_set_size(int fd, int rows, int columns);

/* 1 when the line discipline edits and echoes lines, 0 when not, -1 with errno. */
int cterminal_is_cooked(int fd);

/* Whether terminfo has this capability for TERM, as a sequence that begins with ESC [. */
int cterminal_has(const char *capability);

/* How many colours terminfo says that TERM has; less than 1 for none. */
int cterminal_colours(void);

/* Flags of posix_spawn for a new session with default signals and an empty mask;
   Swift's Glibc module hides POSIX_SPAWN_SETSID. */
short cterminal_spawn_flags(void);

#endif
