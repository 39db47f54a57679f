/* The kernels that really run, on the host, so that outputs can be checked. Others take time and do nothing. */
#include "fakecuda.h"

static void vector_add(unsigned long long *arguments, unsigned threads) {
  const float *a = (const float *)arguments[0], *b = (const float *)arguments[1];
  float *c = (float *)arguments[2];
  unsigned n = (unsigned)arguments[3];
  for (unsigned i = 0; i < n && i < threads; i++) c[i] = a[i] + b[i];
}

static void scale(unsigned long long *arguments, unsigned threads) {
  float *a = (float *)arguments[0], factor;
  memcpy(&factor, &arguments[1], sizeof factor);
  for (unsigned i = 0, n = (unsigned)arguments[2]; i < n && i < threads; i++) a[i] *= factor;
}

static void increment(unsigned long long *arguments, unsigned threads) {
  unsigned *a = (unsigned *)arguments[0];
  for (unsigned i = 0, n = (unsigned)arguments[1]; i < n && i < threads; i++) a[i]++;
}

/* Takes a struct { unsigned by, count; double unused; } by value. */
static void add_all(unsigned long long *arguments, unsigned threads) {
  unsigned *a = (unsigned *)arguments[0], by = (unsigned)arguments[1], n = (unsigned)(arguments[1] >> 32);
  for (unsigned i = 0; i < n && i < threads; i++) a[i] += by;
}

const struct fake_kernel fake_kernels[] = {
  { "add_all", 2, { 8, 16 }, add_all },
  { "vector_add", 4, { 8, 8, 8, 4 }, vector_add }, { "scale", 3, { 8, 4, 4 }, scale }, { "increment", 2, { 8, 4 }, increment }, { NULL, 0, { 0 }, NULL },
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
