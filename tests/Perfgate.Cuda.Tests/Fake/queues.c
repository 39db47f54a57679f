/* Streams as queues in virtual time: an operation begins when the one before it ended and it was queued; a wait on a value holds what follows. */

static struct CUstream_st *streams;

static void append(op **head, op **last, op *one) {
  one->next = NULL;
  if (*head) (*last)->next = one; else *head = one;
  *last = one;
}

/* Durations are told for the full clock. */
static long long stretched(long long start, long long duration) {
  return (long long)((double)duration * ((double)number_of("sm_mhz", 1410) * 1e6) / sm_hertz(start) + 0.5);
}

/*
 * How long an operation takes that begins now. A kernel of which warm.NAME is told is faster while what it reads is still in the L2 cache, which a flush of
 * the cache's size empties; jitter.NAME is the most that chance adds.
 */
static long long duration_of(op *one, long long start) {
  static unsigned long long chance = 88172645463325252ull;
  static CUfunction cached;
  char key[160];
  long long duration = one->duration_ns, most, warm;
  if (one->kind != KERNEL) return duration;
  if (!strcmp(one->function->name, "flush")) {
    unsigned long long bytes = 4 * ((unsigned long long *)one->arguments)[1];
    if (bytes >= (unsigned long long)number_of("attribute.38", 4194304)) cached = NULL;
    return duration;
  }
  snprintf(key, sizeof key, "warm.%s", one->function->name);
  if ((warm = number_of(key, 0))) {
    if (cached == one->function) duration = warm;
    cached = one->function;
  }
  snprintf(key, sizeof key, "jitter.%s", one->function->name);
  if ((most = number_of(key, 0))) {
    chance ^= chance << 13; chance ^= chance >> 7; chance ^= chance << 17;
    duration += (long long)(chance % (unsigned long long)(most + 1));
  }
  return strcmp(one->function->name, "clock_stamps") && strcmp(one->function->name, "spin_until") ? stretched(start, duration) : duration;
}

static int is_spin(const op *one) { return one->kind == KERNEL && !strcmp(one->function->name, "spin_until"); }

/* Whether the device still waits for the host here; a spinning kernel gives up by itself. */
static int is_held(const op *one, long long start) {
  const unsigned long long *arguments = (const unsigned long long *)one->arguments;
  if (is_spin(one)) return !*(volatile unsigned *)arguments[0] && S->clock_ns - start < (long long)arguments[2];
  if (one->kind != WAIT_VALUE) return 0;
  unsigned now = *(volatile unsigned *)one->to, wanted = (unsigned)one->value;
  return one->count == CU_STREAM_WAIT_VALUE_EQ ? now != wanted : (int)(now - wanted) < 0;
}

static void execute(op *one, long long start) {
  const struct fake_kernel *kernel;
  switch (one->kind) {
    case KERNEL: if ((kernel = kernel_of(one->function->name))) kernel->run((unsigned long long *)one->arguments, one->grid * one->block, start); break;
    case COPY: memcpy((void *)one->to, (void *)one->from, one->count); break;
    case SET8: memset((void *)one->to, (int)one->value, one->count); break;
    case SET32: for (size_t i = 0; i < one->count; i++) ((unsigned *)one->to)[i] = (unsigned)one->value; break;
    case WRITE_VALUE: *(volatile unsigned *)one->to = (unsigned)one->value; break;
    default: break;
  }
}

/* Runs what can run, on every stream. Called on every entry, so a flag written by the host takes effect at the next call. */
static void drain(void) {
  for (int progress = 1; progress;) {
    progress = 0;
    for (CUstream stream = streams; stream; stream = stream->next)
      while (stream->head) {
        op *one = stream->head;
        long long start = one->queued_ns > stream->tail_ns ? one->queued_ns : stream->tail_ns;
        if (is_held(one, start)) break;
        if ((one->kind == WAIT_VALUE || is_spin(one)) && S->clock_ns > start) start = S->clock_ns;
        if (one->kind == WAIT_EVENT) {
          if (one->event->pending) break;
          if (one->event->at_ns > start) start = one->event->at_ns;
        }
        execute(one, start);
        stream->tail_ns = start + duration_of(one, start);
        if (one->kind == RECORD) {
          one->event->pending--;
          one->event->at_ns = stream->tail_ns / QUANTUM_NS * QUANTUM_NS;
        }
        stream->head = one->next;
        free(one);
        progress = 1;
      }
  }
}

static void free_ops(op *one) { for (op *next; one; one = next) { next = one->next; free(one); } }

/* The queue of a real device has room for about a thousand launches; who puts more behind a blocker waits for ever. */
static CUresult enqueue(CUstream stream, op one) {
  long long depth = 1;
  for (op *queued = stream->head; queued; queued = queued->next) depth++;
  if (!stream->capture && depth > S->deepest_queue) S->deepest_queue = depth;
  op *copy = malloc(sizeof *copy);
  *copy = one;
  /* latency_ns: how long a launch takes to reach the device, which shows where the device is idle. */
  copy->queued_ns = S->clock_ns + (one.kind == KERNEL ? number_of("latency_ns", 0) : 0);
  if (stream->capture) {
    append(&stream->capture->head, &stream->capture->last, copy);
    stream->capture->count++;
    return 0;
  }
  if (copy->kind == RECORD) { copy->event->pending++; copy->event->recorded = 1; }
  append(&stream->head, &stream->last, copy);
  drain();
  return 0;
}

/* Waits for what only another thread can do: the lock is let go in between. A driver would wait for ever. */
static CUresult wait_until_idle(CUstream stream, CUevent event) {
  for (int rounds = 0; rounds < 20000; rounds++) {
    drain();
    if (stream && !stream->head) { if (stream->tail_ns > S->clock_ns) S->clock_ns = stream->tail_ns; return 0; }
    if (event && !event->pending) { if (event->at_ns > S->clock_ns) S->clock_ns = event->at_ns; return 0; }
    pthread_mutex_unlock(&lock);
    usleep(500);
    pthread_mutex_lock(&lock);
    S->clock_ns += 500000;
  }
  return CUDA_ERROR_UNKNOWN;
}

CUresult cuCtxSynchronize(void) {
  ENTER_CONTEXT(CALL_NS);
  for (CUstream s = streams; s; s = s->next) if ((code_ = wait_until_idle(s, NULL))) return code_;
  return 0;
}
CUresult cuStreamCreate(CUstream *stream, unsigned flags) {
  ENTER_CONTEXT(CALL_NS);
  if (flags > 1) return CUDA_ERROR_INVALID_VALUE;
  *stream = calloc(1, sizeof **stream);
  (*stream)->next = streams;
  streams = *stream;
  S->streams++;
  return 0;
}
CUresult cuStreamSynchronize(CUstream stream) { ENTER_CONTEXT(CALL_NS); return stream->capture ? CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED : wait_until_idle(stream, NULL); }
CUresult cuStreamQuery(CUstream stream) { ENTER_CONTEXT(QUERY_NS); drain(); return stream->head || stream->tail_ns > S->clock_ns ? CUDA_ERROR_NOT_READY : 0; }
CUresult cuStreamDestroy_v2(CUstream stream) {
  ENTER_FREE(streams);
  if (stream->head && !code_) S->blocked_frees++;
  for (CUstream *at = &streams; *at; at = &(*at)->next) if (*at == stream) { *at = stream->next; break; }
  for (op *one = stream->head, *next; one; one = next) { next = one->next; if (one->kind == RECORD) one->event->pending--; free(one); }
  if (stream->capture) { S->graphs--; free_ops(stream->capture->head); free(stream->capture); }
  free(stream);
  return code_;
}
CUresult cuStreamWaitEvent(CUstream stream, CUevent event, unsigned flags) {
  ENTER_CONTEXT(CALL_NS);
  (void)flags;
  return event->recorded ? enqueue(stream, (op){ .kind = WAIT_EVENT, .event = event }) : 0;
}
CUresult cuStreamWaitValue32_v2(CUstream stream, CUdeviceptr address, unsigned value, unsigned flags) {
  ENTER_CONTEXT(CALL_NS);
  return flags > 1 ? CUDA_ERROR_INVALID_VALUE : enqueue(stream, (op){ .kind = WAIT_VALUE, .to = address, .value = value, .count = flags });
}
CUresult cuStreamWriteValue32_v2(CUstream stream, CUdeviceptr address, unsigned value, unsigned flags) {
  ENTER_CONTEXT(CALL_NS);
  (void)flags;
  return enqueue(stream, (op){ .kind = WRITE_VALUE, .to = address, .value = value });
}

CUresult cuEventCreate(CUevent *event, unsigned flags) { ENTER_CONTEXT(CALL_NS); (void)flags; *event = calloc(1, sizeof **event); S->events++; return 0; }
CUresult cuEventRecord(CUevent event, CUstream stream) { ENTER_CONTEXT(CALL_NS); return enqueue(stream, (op){ .kind = RECORD, .event = event }); }
CUresult cuEventQuery(CUevent event) { ENTER_CONTEXT(QUERY_NS); drain(); return event->pending || event->at_ns > S->clock_ns ? CUDA_ERROR_NOT_READY : 0; }
CUresult cuEventSynchronize(CUevent event) { ENTER_CONTEXT(CALL_NS); return wait_until_idle(NULL, event); }
CUresult cuEventDestroy_v2(CUevent event) {
  ENTER_FREE(events);
  for (CUstream stream = streams; stream; stream = stream->next)
    for (op *one = stream->head; one; one = one->next) if (one->event == event) { one->kind = COPY; one->event = NULL; one->count = 0; }
  free(event);
  return code_;
}
static CUresult elapsed(float *milliseconds, CUevent start, CUevent end) {
  drain();
  if (!start->recorded || !end->recorded) return CUDA_ERROR_INVALID_HANDLE;
  if (start->pending || end->pending || end->at_ns > S->clock_ns) return CUDA_ERROR_NOT_READY;
  *milliseconds = (float)((double)number_of("frozen_ns", end->at_ns - start->at_ns) / 1e6);
  return 0;
}
CUresult cuEventElapsedTime(float *milliseconds, CUevent start, CUevent end) { ENTER_CONTEXT(CALL_NS); return elapsed(milliseconds, start, end); }
CUresult cuEventElapsedTime_v2(float *milliseconds, CUevent start, CUevent end) { ENTER_CONTEXT(CALL_NS); return elapsed(milliseconds, start, end); }

static CUresult launch(CUfunction function, unsigned grid, unsigned block, CUstream stream, void **parameters) {
  op one = { .kind = KERNEL, .function = function, .grid = grid, .block = block };
  char key[160];
  if (!grid || !block || block > 1024) return CUDA_ERROR_INVALID_VALUE;
  snprintf(key, sizeof key, "duration.%s", function->name);
  one.duration_ns = number_of(key, !strcmp(function->name, "clock_stamps") ? 2000 : !strcmp(function->name, "spin_until") ? 0 : 10000);
  const struct fake_kernel *kernel = kernel_of(function->name);
  for (int i = 0, at = 0; kernel && i < kernel->arguments; at += (kernel->sizes[i++] + 7) / 8 * 8) memcpy(one.arguments + at, parameters[i], (size_t)kernel->sizes[i]);
  return enqueue(stream, one);
}
CUresult cuLaunchKernel(CUfunction function, unsigned gx, unsigned gy, unsigned gz, unsigned bx, unsigned by, unsigned bz, unsigned shared, CUstream stream, void **parameters, void **extra) {
  ENTER_CONTEXT(LAUNCH_NS);
  (void)shared; (void)extra;
  return launch(function, gx * gy * gz, bx * by * bz, stream, parameters);
}
CUresult cuLaunchCooperativeKernel(CUfunction function, unsigned gx, unsigned gy, unsigned gz, unsigned bx, unsigned by, unsigned bz, unsigned shared, CUstream stream, void **parameters) {
  ENTER_CONTEXT(LAUNCH_NS);
  (void)shared;
  return launch(function, gx * gy * gz, bx * by * bz, stream, parameters);
}
static CUresult copy(CUstream stream, unsigned long long to, unsigned long long from, size_t bytes) {
  return enqueue(stream, (op){ .kind = COPY, .to = to, .from = from, .count = bytes, .duration_ns = 1000 + (long long)bytes / 100 });
}
CUresult cuMemcpyHtoDAsync_v2(CUdeviceptr to, const void *from, size_t bytes, CUstream stream) { ENTER_CONTEXT(CALL_NS); return copy(stream, to, (CUdeviceptr)from, bytes); }
CUresult cuMemcpyDtoHAsync_v2(void *to, CUdeviceptr from, size_t bytes, CUstream stream) { ENTER_CONTEXT(CALL_NS); return copy(stream, (CUdeviceptr)to, from, bytes); }
CUresult cuMemcpyDtoDAsync_v2(CUdeviceptr to, CUdeviceptr from, size_t bytes, CUstream stream) { ENTER_CONTEXT(CALL_NS); return copy(stream, to, from, bytes); }
CUresult cuMemcpyAsync(CUdeviceptr to, CUdeviceptr from, size_t bytes, CUstream stream) { ENTER_CONTEXT(CALL_NS); return copy(stream, to, from, bytes); }
CUresult cuMemcpyPeerAsync(CUdeviceptr to, CUcontext toContext, CUdeviceptr from, CUcontext fromContext, size_t bytes, CUstream stream) {
  ENTER_CONTEXT(CALL_NS);
  return toContext && fromContext ? copy(stream, to, from, bytes) : CUDA_ERROR_INVALID_CONTEXT;
}
CUresult cuMemsetD8Async(CUdeviceptr to, unsigned char value, size_t count, CUstream stream) {
  ENTER_CONTEXT(CALL_NS);
  return enqueue(stream, (op){ .kind = SET8, .to = to, .value = value, .count = count, .duration_ns = 1000 + (long long)count / 1000 });
}
CUresult cuMemsetD32Async(CUdeviceptr to, unsigned value, size_t count, CUstream stream) {
  ENTER_CONTEXT(CALL_NS);
  return enqueue(stream, (op){ .kind = SET32, .to = to, .value = value, .count = count, .duration_ns = 1000 + (long long)count / 250 });
}

CUresult cuStreamBeginCapture_v2(CUstream stream, CUenum mode) {
  ENTER_CONTEXT(CALL_NS);
  if (stream->capture || mode < 0 || mode > 2) return CUDA_ERROR_INVALID_VALUE;
  stream->capture = calloc(1, sizeof *stream->capture);
  S->graphs++;
  return 0;
}
CUresult cuStreamEndCapture(CUstream stream, CUgraph *graph) { ENTER_CONTEXT(CALL_NS); *graph = stream->capture; stream->capture = NULL; return *graph ? 0 : CUDA_ERROR_INVALID_VALUE; }
CUresult cuGraphInstantiateWithFlags(CUgraphExec *executable, CUgraph graph, unsigned long long flags) {
  ENTER_CONTEXT(100000);
  if (flags) return CUDA_ERROR_INVALID_VALUE;
  *executable = calloc(1, sizeof **executable);
  op *last = NULL;
  for (op *one = graph->head; one; one = one->next) {
    op *same = malloc(sizeof *same);
    *same = *one;
    append(&(*executable)->head, &last, same);
  }
  S->graphs++;
  return 0;
}
CUresult cuGraphUpload(CUgraphExec executable, CUstream stream) { ENTER_CONTEXT(CALL_NS); (void)executable; (void)stream; return 0; }
CUresult cuGraphLaunch(CUgraphExec executable, CUstream stream) {
  ENTER_CONTEXT(LAUNCH_NS);
  for (op *one = executable->head; one; one = one->next) enqueue(stream, *one);
  return 0;
}
CUresult cuGraphExecDestroy(CUgraphExec executable) { ENTER_FREE(graphs); free_ops(executable->head); free(executable); return code_; }
CUresult cuGraphDestroy(CUgraph graph) { ENTER_FREE(graphs); free_ops(graph->head); free(graph); return code_; }
CUresult cuGraphGetNodes(CUgraph graph, CUgraphNode *nodes, size_t *count) {
  ENTER_CONTEXT(CALL_NS);
  (void)nodes;
  *count = graph->count;
  return 0;
}
