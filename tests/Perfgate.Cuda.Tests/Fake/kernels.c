/* The kernels that really run, on the host, so that outputs can be checked. Others take time and do nothing. */
#include "fakecuda.h"

static void vector_add(unsigned long long *arguments, unsigned threads, long long now_ns) {
  (void)now_ns;
  const float *a = (const float *)arguments[0], *b = (const float *)arguments[1];
  float *c = (float *)arguments[2];
  unsigned n = (unsigned)arguments[3];
  for (unsigned i = 0; i < n && i < threads; i++) c[i] = a[i] + b[i];
}

static void scale(unsigned long long *arguments, unsigned threads, long long now_ns) {
  (void)now_ns;
  float *a = (float *)arguments[0], factor;
  memcpy(&factor, &arguments[1], sizeof factor);
  for (unsigned i = 0, n = (unsigned)arguments[2]; i < n && i < threads; i++) a[i] *= factor;
}

static void increment(unsigned long long *arguments, unsigned threads, long long now_ns) {
  (void)now_ns;
  unsigned *a = (unsigned *)arguments[0];
  for (unsigned i = 0, n = (unsigned)arguments[1]; i < n && i < threads; i++) a[i]++;
}

/* Takes a struct { unsigned by, count; double unused; } by value. */
static void add_all(unsigned long long *arguments, unsigned threads, long long now_ns) {
  (void)now_ns;
  unsigned *a = (unsigned *)arguments[0], by = (unsigned)arguments[1], n = (unsigned)(arguments[1] >> 32);
  for (unsigned i = 0; i < n && i < threads; i++) a[i] += by;
}

static unsigned mixed(unsigned bits) {
  bits = (bits ^ (bits >> 16)) * 0x85ebca6bu;
  bits = (bits ^ (bits >> 13)) * 0xc2b2ae35u;
  bits ^= bits >> 16;
  return bits ? bits : 1;
}

/* Every word would cost the tests real time: the first and the last of each page stand for all. */
static void flush(unsigned long long *arguments, unsigned threads, long long now_ns) {
  unsigned *buffer = (unsigned *)arguments[0], seed = (unsigned)arguments[2];
  (void)threads; (void)now_ns;
  for (unsigned long long i = 0; i < arguments[1]; i += 1024) buffer[i] = mixed((unsigned)i + seed * 0x9e3779b9u);
  if (arguments[1]) buffer[arguments[1] - 1] = mixed((unsigned)arguments[1] - 1 + seed * 0x9e3779b9u);
}

/* Blocks land on multiprocessors in another order each time, some twice; every multiprocessor counts its own cycles. stray_sm=1: none twice seen. */
static void clock_stamps(unsigned long long *arguments, unsigned blocks, long long now_ns) {
  static unsigned launches;
  unsigned long long *stamps = (unsigned long long *)arguments[0];
  unsigned processors = (unsigned)number_of("attribute.16", 40);
  launches++;
  for (unsigned i = 0; i < blocks; i++) {
    unsigned long long processor = number_of("stray_sm", 0) ? i + 1000ull * launches : i % 7 == 3 ? 0 : (i + launches * 11) % processors;
    stamps[3 * i] = processor;
    stamps[3 * i + 1] = sm_cycles(now_ns) + processor * 1000003ull;
    stamps[3 * i + 2] = global_timer(now_ns);
  }
}

/* When it ends is for the queue to say; here only what it leaves. */
static void spin_until(unsigned long long *arguments, unsigned threads, long long now_ns) {
  (void)threads; (void)now_ns;
  *(volatile unsigned *)arguments[1] = *(volatile unsigned *)arguments[0] ? 1 : 2;
}

const struct fake_kernel fake_kernels[] = {
  { "add_all", 2, { 8, 16 }, add_all },
  { "vector_add", 4, { 8, 8, 8, 4 }, vector_add }, { "scale", 3, { 8, 4, 4 }, scale }, { "increment", 2, { 8, 4 }, increment },
  { "flush", 3, { 8, 8, 4 }, flush }, { "clock_stamps", 1, { 8 }, clock_stamps }, { "spin_until", 3, { 8, 8, 8 }, spin_until }, { NULL, 0, { 0 }, NULL },
};

/* Knows a C++ kernel by the name inside its mangled one, _Z10vector_add... */
const struct fake_kernel *kernel_of(const char *name) {
  if (name[0] == '_' && name[1] == 'Z') {
    char *plain;
    size_t length = strtoul(name + 2, &plain, 10);
    for (const struct fake_kernel *k = fake_kernels; k->name; k++)
      if (strlen(k->name) == length && !strncmp(k->name, plain, length)) return k;
    return NULL;
  }
  for (const struct fake_kernel *k = fake_kernels; k->name; k++)
    if (!strcmp(k->name, name)) return k;
  return NULL;
}
