/*
 * What the three fake libraries share: a control file fake.conf beside the library (key=value lines), counters in fake.state that
 * the tests read (the driver and NVML see one virtual clock through it), and failures injected at the n-th call of any function.
 * Nothing here waits for real time, except a wait on a blocked stream, which only another thread can end.
 */
#ifndef FAKE_H
#define FAKE_H
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Read by the tests as 64-bit integers in this order. */
typedef struct {
  long long clock_ns, contexts, streams, events, modules, graphs, device_blocks, host_blocks, device_bytes, nvml_handles, programs, calls, setting_changes, locked_mhz,
    blocked_frees, deepest_queue, nvml_objects;
} state;

static state *S;
static char conf[16384];
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

static void load_conf(void) {
  Dl_info me;
  char path[4096];
  if (!dladdr((void *)load_conf, &me)) abort();
  snprintf(path, sizeof path, "%s", me.dli_fname);
  char *slash = strrchr(path, '/');
  strcpy(slash + 1, "fake.conf");
  int file = open(path, O_RDONLY);
  ssize_t got = file < 0 ? 0 : read(file, conf + 1, sizeof conf - 2);
  if (file >= 0) close(file);
  conf[0] = '\n';
  conf[got < 0 ? 1 : got + 1] = 0;
  if (S) return;
  strcpy(slash + 1, "fake.state");
  file = open(path, O_RDWR | O_CREAT, 0600);
  if (file < 0 || ftruncate(file, sizeof(state))) abort();
  S = mmap(NULL, sizeof(state), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (S == MAP_FAILED) abort();
}

/* The text after "\nkey=", up to the end of its line; NULL where the key is missing. from is where to go on searching, or NULL. */
static const char *text_of(const char *key, const char *from) {
  char start[128];
  if (!S) load_conf();
  snprintf(start, sizeof start, "\n%s=", key);
  const char *found = strstr(from ? from : conf, start);
  return found ? found + strlen(start) : NULL;
}

__attribute__((unused)) static long long number_of(const char *key, long long otherwise) {
  const char *found = text_of(key, NULL);
  return found ? strtoll(found, NULL, 0) : otherwise;
}

__attribute__((unused)) static int line_of(const char *key, const char *otherwise, char *to, size_t length) {
  const char *found = text_of(key, NULL);
  size_t n = found ? strcspn(found, "\n") : strlen(otherwise);
  if (n + 1 > length) return 0;
  memcpy(to, found ? found : otherwise, n);
  to[n] = 0;
  return 1;
}

/* fail=NAME:N=CODE, N a call's number from 1, or *. count is the number of this call. */
__attribute__((unused)) static int injected(const char *name, long long count) {
  size_t length = strlen(name);
  for (const char *line = text_of("fail", NULL); line; line = text_of("fail", line)) {
    if (strncmp(line, name, length) || line[length] != ':') continue;
    const char *n = line + length + 1;
    const char *code = strchr(n, '=');
    if (code && (*n == '*' || strtoll(n, NULL, 10) == count)) return atoi(code + 1);
  }
  return 0;
}

__attribute__((unused)) static void unlock(int *unused) { (void)unused; pthread_mutex_unlock(&lock); }

/* Every function begins with this: one lock, a count of its own, and the cost of a call on the virtual clock. */
#define BEGIN(cost_ns) \
  __attribute__((cleanup(unlock))) int locked_ = 0; (void)locked_; \
  pthread_mutex_lock(&lock); \
  if (!S) load_conf(); \
  static long long count_; count_++; S->calls++; S->clock_ns += (cost_ns)

/* Throttling: throttle=FROM_NS:TO_NS:FACTOR:REASONS. */
__attribute__((unused)) static int throttle(long long *from, long long *to, double *factor, unsigned long long *reasons) {
  const char *line = text_of("throttle", NULL);
  *reasons = 0;
  return line && sscanf(line, "%lld:%lld:%lf:%llx", from, to, factor, reasons) == 4;
}
#endif
