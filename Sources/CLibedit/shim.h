/* Typed doors to libedit's variadic calls, which Swift cannot make itself.
   Everything is `static inline` and without state: a system library target has no .c file. */
#ifndef CLIBEDIT_SHIM_H
#define CLIBEDIT_SHIM_H

#include <histedit.h>
#include <langinfo.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

typedef char *(*clibedit_prompt_function)(EditLine *);
typedef unsigned char (*clibedit_edit_function)(EditLine *, int);
typedef int (*clibedit_key_function)(EditLine *, wchar_t *);

/* Swift 6 refuses the mutable C globals. */
static inline FILE *clibedit_stdin(void) { return stdin; }
static inline FILE *clibedit_stdout(void) { return stdout; }
static inline FILE *clibedit_stderr(void) { return stderr; }

static inline int clibedit_set_client(EditLine *el, void *client) {
  return el_set(el, EL_CLIENTDATA, client);
}
static inline void *clibedit_client(EditLine *el) {
  void *client = NULL;
  el_get(el, EL_CLIENTDATA, &client);
  return client;
}

static inline int clibedit_set_prompt(EditLine *el, clibedit_prompt_function function) {
  return el_set(el, EL_PROMPT, function);
}
static inline int clibedit_set_key_function(EditLine *el, clibedit_key_function function) {
  return el_set(el, EL_GETCFN, function);
}
static inline int clibedit_add_function(
    EditLine *el, const char *name, const char *help, clibedit_edit_function function) {
  return el_set(el, EL_ADDFN, name, help, function);
}

/* The last NULL must be a pointer: a bare 0 would be passed as an int. */
static inline int clibedit_bind(EditLine *el, const char *key, const char *function) {
  return el_set(el, EL_BIND, key, function, (char *)NULL);
}
static inline int clibedit_bind_command_mode(EditLine *el, const char *key, const char *function) {
  return el_set(el, EL_BIND, "-a", key, function, (char *)NULL);
}
static inline int clibedit_set_capability(EditLine *el, const char *name, const char *value) {
  return el_set(el, EL_SETTC, name, value, (char *)NULL);
}
static inline int clibedit_set_editing_flag(EditLine *el, const char *flag) {
  return el_set(el, EL_SETTY, "-d", flag, (char *)NULL);
}

static inline int clibedit_set_editor(EditLine *el, const char *name) {
  return el_set(el, EL_EDITOR, name);
}
static inline int clibedit_is_vi(EditLine *el) {
  const char *name = NULL;
  el_get(el, EL_EDITOR, &name);
  return name != NULL && strcmp(name, "vi") == 0;
}
static inline int clibedit_is_editing(EditLine *el) {
  int on = 0;
  el_get(el, EL_EDITMODE, &on);
  return on;
}
/* Whether the terminal's cursor can go up, without which a line of two rows cannot be drawn. */
static inline int clibedit_can_move_up(EditLine *el) {
  const char *sequence = NULL;
  if (el_get(el, EL_GETTC, "up", &sequence, (char *)NULL) != 0) return 0;
  return sequence != NULL && *sequence != '\0';
}
static inline int clibedit_set_raw(EditLine *el, int raw) {
  return el_set(el, EL_PREP_TERM, raw);
}
static inline int clibedit_refresh(EditLine *el) { return el_set(el, EL_REFRESH); }

/* `history` is variadic itself, so only C can name it. */
static inline int clibedit_use_history(EditLine *el, History *h) {
  return el_set(el, EL_HIST, history, h);
}
static inline int clibedit_history_set_size(History *h, int size) {
  HistEvent event;
  return history(h, &event, H_SETSIZE, size);
}
static inline int clibedit_history_enter(History *h, const char *line) {
  HistEvent event;
  return history(h, &event, H_ENTER, line);
}
static inline int clibedit_history_clear(History *h) {
  HistEvent event;
  return history(h, &event, H_CLEAR);
}

/* el_cursor() is newer than the libedit of the macOS SDK. el_wline() has always
   returned the editor's own structure, so its cursor can be moved in place. */
static inline void clibedit_move_cursor(EditLine *el, int by) {
  LineInfoW *line = (LineInfoW *)el_wline(el);
  const wchar_t *cursor = line->cursor + by;
  if (cursor < line->buffer) cursor = line->buffer;
  if (cursor > line->lastchar) cursor = line->lastchar;
  line->cursor = cursor;
}

/* Hidden from Swift by the C library's feature macros, or a macro themselves. */
static inline int clibedit_wcwidth(wchar_t c) { return wcwidth(c); }
static inline int clibedit_locale_is_utf8(void) {
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

#endif
