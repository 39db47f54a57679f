#ifndef FAKECUDA_H
#define FAKECUDA_H
#include "cuda_abi.h"
#include "fake.h"

enum { QUANTUM_NS = 500, CALL_NS = 200, LAUNCH_NS = 2000, QUERY_NS = 1000 };

typedef struct op {
  enum { KERNEL, COPY, SET8, SET32, RECORD, WAIT_VALUE, WRITE_VALUE, WAIT_EVENT } kind;
  struct op *next;
  long long queued_ns, duration_ns;
  CUfunction function;
  unsigned grid, block;
  unsigned char arguments[256];
  unsigned long long to, from, count, value;
  CUevent event;
} op;

struct CUctx_st { int device; };
struct CUstream_st { op *head, *last; long long tail_ns; struct CUgraph_st *capture; struct CUstream_st *next; };
struct CUevent_st { int recorded, pending; long long at_ns; };
struct CUfunc_st { char name[128]; struct CUfunc_st *next; int max_dynamic; };
struct CUmod_st { struct CUfunc_st *functions; };
struct CUgraph_st { op *head, *last; size_t count; };
struct CUlinkState_st { char *data; size_t size; CUenum type; char *cubin; };
struct CUgraphExec_st { op *head; };

extern const struct fake_kernel { const char *name; int arguments; int sizes[8]; void (*run)(unsigned long long *arguments, unsigned threads, long long now_ns); } fake_kernels[];

const struct fake_kernel *kernel_of(const char *name);

/* clocks.c: what the device's own clocks say at a moment of the virtual clock. */
double sm_hertz(long long at_ns);
unsigned long long sm_cycles(long long at_ns);
unsigned long long global_timer(long long at_ns);
#endif
