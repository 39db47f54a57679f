/*
 * Small but well-formed cubins: ELF of 64 bits for machine 190, a .text section and a symbol marked as an entry for each kernel. The "instructions" are a piece
 * of the source, so that changed source is changed code.
 */
#ifndef CUBIN_H
#define CUBIN_H
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CUBIN_KERNELS = 32 };
typedef struct { char name[160]; const char *code; size_t length; } cubin_kernel;

static void cubin_put(char *to, uint64_t value, int bytes) { memcpy(to, &value, (size_t)bytes); }

static void cubin_section(char *header, uint64_t name, uint64_t type, uint64_t offset, uint64_t size, uint64_t link, uint64_t info) {
  cubin_put(header, name, 4);
  cubin_put(header + 4, type, 4);
  cubin_put(header + 24, offset, 8);
  cubin_put(header + 32, size, 8);
  cubin_put(header + 40, link, 4);
  cubin_put(header + 44, info, 4);
}

/* Sections: 0 none, 1 names of sections and symbols, 2 symbols, 3 and on machine code. */
__attribute__((unused)) static char *cubin_make(int sm, const cubin_kernel *kernels, int count, size_t *size) {
  size_t codes = 0;
  for (int i = 0; i < count; i++) codes += kernels[i].length;
  size_t sections = (size_t)count + 3, names_room = 32 + 400 * (size_t)count, symbols_room = 24 * (size_t)(count + 1);
  char *file = calloc(1, 64 + sections * 64 + names_room + symbols_room + codes);
  char *headers = file + 64, *names = headers + sections * 64, *symbols = names + names_room, *code = symbols + symbols_room;
  memcpy(file, "\177ELF\2\1\1", 7);
  cubin_put(file + 16, 2, 2);
  cubin_put(file + 18, 190, 2);
  cubin_put(file + 40, 64, 8);
  cubin_put(file + 48, (uint64_t)sm, 4);
  cubin_put(file + 58, 64, 2);
  cubin_put(file + 60, sections, 2);
  cubin_put(file + 62, 1, 2);
  char *name = names + 1;
  cubin_section(headers + 64, (uint64_t)(name - names), 3, (uint64_t)(names - file), names_room, 0, 0);
  name += sprintf(name, ".strtab") + 1;
  cubin_section(headers + 128, (uint64_t)(name - names), 2, (uint64_t)(symbols - file), symbols_room, 1, 1);
  name += sprintf(name, ".symtab") + 1;
  for (int i = 0; i < count; i++) {
    memcpy(code, kernels[i].code, kernels[i].length);
    cubin_section(headers + 64 * (i + 3), (uint64_t)(name - names), 1, (uint64_t)(code - file), kernels[i].length, 2, 24u << 24);
    cubin_put(symbols + 24 * (i + 1), (uint64_t)(name - names) + 6, 4);
    symbols[24 * (i + 1) + 4] = 0x12;
    symbols[24 * (i + 1) + 5] = 0x10;
    cubin_put(symbols + 24 * (i + 1) + 6, (uint64_t)(i + 3), 2);
    cubin_put(symbols + 24 * (i + 1) + 16, kernels[i].length, 8);
    name += sprintf(name, ".text.%s", kernels[i].name) + 1;
    code += kernels[i].length;
  }
  *size = (size_t)(code - file);
  return file;
}

static uint64_t cubin_get(const char *from, int bytes) { uint64_t value = 0; memcpy(&value, from, (size_t)bytes); return value; }

/* The names of the kernels, one after another; stops at the first that is not there. */
__attribute__((unused)) static const char *cubin_name(const char *file, int number) {
  const char *headers = file + cubin_get(file + 40, 8);
  for (uint64_t i = 0; i < cubin_get(file + 60, 2); i++) {
    const char *table = headers + 64 * i;
    if (cubin_get(table + 4, 4) != 2) continue;
    const char *names = file + cubin_get(headers + 64 * cubin_get(table + 40, 4) + 24, 8);
    for (uint64_t at = 0; at + 24 <= cubin_get(table + 32, 8); at += 24) {
      const char *symbol = file + cubin_get(table + 24, 8) + at;
      if ((symbol[5] & 0x10) && !number--) return names + cubin_get(symbol, 4);
    }
  }
  return NULL;
}
#endif
