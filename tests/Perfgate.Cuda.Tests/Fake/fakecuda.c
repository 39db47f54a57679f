/* A stand-in for libcuda.so.1: devices, contexts, memory, modules. Queues, events and graphs are in queues.c. */
#include "fakecuda.h"
#include "cubin.h"

static int initialised, retained[16], sticky;
static struct CUctx_st contexts[16];
static __thread CUcontext current;

/* Corrupted contexts answer the same error for ever; every code from 700 to 799, and uncorrectable ECC, corrupts. */
static CUresult conclude(const char *name, long long count, int in_context) {
  if (in_context && sticky) return sticky;
  int code = injected(name, count);
  if (code == CUDA_ERROR_ECC_UNCORRECTABLE || (code >= 700 && code < 800 && code != CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES)) sticky = code;
  return code;
}

#define ENTER(cost) BEGIN(cost); CUresult code_ = conclude(__func__, count_, 0); if (code_) return code_; if (!initialised) return CUDA_ERROR_NOT_INITIALIZED
#define ENTER_CONTEXT(cost) BEGIN(cost); CUresult code_ = conclude(__func__, count_, 1); if (code_) return code_; if (!current) return CUDA_ERROR_INVALID_CONTEXT
/* Freeing counts as done also in a corrupted context, so that a test sees what was never asked for. */
#define ENTER_FREE(live) BEGIN(CALL_NS); S->live--; CUresult code_ = conclude(__func__, count_, 1)

static int devices(void) { return (int)number_of("devices", 1); }
static long long memory(void) { return number_of("memory", 1LL << 30); }

CUresult cuInit(unsigned flags) {
  BEGIN(CALL_NS);
  load_conf();
  CUresult code = flags ? CUDA_ERROR_INVALID_VALUE : conclude(__func__, count_, 0);
  if (!code && devices() == 0) code = CUDA_ERROR_NO_DEVICE;
  if (!code) initialised = 1;
  return code;
}
CUresult cuDriverGetVersion(int *version) {
  BEGIN(CALL_NS);
  *version = (int)number_of("driver_version", 12080);
  return conclude(__func__, count_, 0);
}

static const struct { int code; const char *name, *text; } errors[] = {
  { 0, "CUDA_SUCCESS", "no error" }, { 1, "CUDA_ERROR_INVALID_VALUE", "invalid argument" }, { 2, "CUDA_ERROR_OUT_OF_MEMORY", "out of memory" },
  { 3, "CUDA_ERROR_NOT_INITIALIZED", "initialization error" }, { 34, "CUDA_ERROR_STUB_LIBRARY", "CUDA driver is a stub library" },
  { 46, "CUDA_ERROR_DEVICE_UNAVAILABLE", "CUDA-capable device(s) is/are busy or unavailable" }, { 100, "CUDA_ERROR_NO_DEVICE", "no CUDA-capable device is detected" },
  { 101, "CUDA_ERROR_INVALID_DEVICE", "invalid device ordinal" }, { 200, "CUDA_ERROR_INVALID_IMAGE", "device kernel image is invalid" },
  { 201, "CUDA_ERROR_INVALID_CONTEXT", "invalid device context" }, { 209, "CUDA_ERROR_NO_BINARY_FOR_GPU", "no kernel image is available for execution on the device" },
  { 214, "CUDA_ERROR_ECC_UNCORRECTABLE", "uncorrectable ECC error encountered" }, { 218, "CUDA_ERROR_INVALID_PTX", "a PTX JIT compilation failed" },
  { 222, "CUDA_ERROR_UNSUPPORTED_PTX_VERSION", "the provided PTX was compiled with an unsupported toolchain." }, { 500, "CUDA_ERROR_NOT_FOUND", "named symbol not found" },
  { 600, "CUDA_ERROR_NOT_READY", "device not ready" }, { 700, "CUDA_ERROR_ILLEGAL_ADDRESS", "an illegal memory access was encountered" },
  { 701, "CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES", "too many resources requested for launch" }, { 702, "CUDA_ERROR_LAUNCH_TIMEOUT", "the launch timed out and was terminated" },
  { 719, "CUDA_ERROR_LAUNCH_FAILED", "unspecified launch failure" }, { 801, "CUDA_ERROR_NOT_SUPPORTED", "operation not supported" },
  { 803, "CUDA_ERROR_SYSTEM_DRIVER_MISMATCH", "system has unsupported display driver / cuda driver combination" }, { 900, "CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED", "operation not permitted when stream is capturing" }, { 999, "CUDA_ERROR_UNKNOWN", "unknown error" },
};
static CUresult describe(CUresult error, const char **to, int name) {
  for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
    if (errors[i].code == error) { *to = name ? errors[i].name : errors[i].text; return 0; }
  *to = NULL;
  return CUDA_ERROR_INVALID_VALUE;
}
CUresult cuGetErrorName(CUresult error, const char **name) { return describe(error, name, 1); }
CUresult cuGetErrorString(CUresult error, const char **text) { return describe(error, text, 0); }

CUresult cuDeviceGetCount(int *count) { ENTER(CALL_NS); *count = devices(); return 0; }
CUresult cuDeviceGet(CUdevice *device, int ordinal) {
  ENTER(CALL_NS);
  if (ordinal < 0 || ordinal >= devices()) return CUDA_ERROR_INVALID_DEVICE;
  *device = ordinal;
  return 0;
}
CUresult cuDeviceGetName(char *name, int length, CUdevice device) {
  ENTER(CALL_NS);
  (void)device;
  return line_of("name", number_of("mig", 0) ? "Fake GPU 1000 MIG 1g.5gb" : "Fake GPU 1000", name, (size_t)length) ? 0 : CUDA_ERROR_INVALID_VALUE;
}
CUresult cuDeviceGetAttribute(int *value, CUenum attribute, CUdevice device) {
  ENTER(CALL_NS);
  char key[40];
  static const int known[][2] = { { 1, 1024 }, { 13, 1500000 }, { 16, 40 }, { 31, 1 }, { 34, 0 }, { 36, 5000000 }, { 37, 256 }, { 38, 4194304 }, { 39, 2048 }, { 40, 2 },
    { 75, 8 }, { 76, 0 }, { 95, 1 }, { 97, 101376 }, { 108, 0 }, { 115, 1 }, { 122, 1 }, { 123, 1 }, { 131, -1 }, { 134, 0 } };
  *value = attribute == CU_DEVICE_ATTRIBUTE_PCI_BUS_ID ? device + 1 : 0;
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (known[i][0] == attribute) *value = known[i][1];
  snprintf(key, sizeof key, "attribute.%d", attribute);
  *value = (int)number_of(key, *value);
  return attribute > 134 ? CUDA_ERROR_INVALID_VALUE : 0;
}
CUresult cuDeviceTotalMem_v2(size_t *bytes, CUdevice device) { ENTER(CALL_NS); (void)device; *bytes = (size_t)memory(); return 0; }
static void uuid_of(CUuuid *uuid, CUdevice device, int instance) {
  for (int i = 0; i < 16; i++) uuid->bytes[i] = (char)(i * 17);
  uuid->bytes[15] = (char)device;
  uuid->bytes[0] = instance ? 0x4d : 0x11;
}
CUresult cuDeviceGetUuid(CUuuid *uuid, CUdevice device) { ENTER(CALL_NS); uuid_of(uuid, device, 0); return 0; }
CUresult cuDeviceGetUuid_v2(CUuuid *uuid, CUdevice device) { ENTER(CALL_NS); uuid_of(uuid, device, number_of("mig", 0) != 0); return 0; }
CUresult cuDeviceGetPCIBusId(char *id, int length, CUdevice device) {
  ENTER(CALL_NS);
  return snprintf(id, (size_t)length, "0000:%02X:00.0", device + 1) < length ? 0 : CUDA_ERROR_INVALID_VALUE;
}

CUresult cuDevicePrimaryCtxRetain(CUcontext *context, CUdevice device) {
  ENTER(CALL_NS);
  if (number_of("exclusive", 0)) return CUDA_ERROR_DEVICE_UNAVAILABLE;
  if (!retained[device]++) S->contexts++;
  contexts[device].device = device;
  *context = &contexts[device];
  return 0;
}
CUresult cuDevicePrimaryCtxRelease_v2(CUdevice device) {
  ENTER(CALL_NS);
  if (!retained[device]) return CUDA_ERROR_INVALID_CONTEXT;
  if (!--retained[device]) { S->contexts--; sticky = 0; }
  return 0;
}
CUresult cuDevicePrimaryCtxSetFlags_v2(CUdevice device, unsigned flags) { ENTER(CALL_NS); (void)flags; return retained[device] ? CUDA_ERROR_PRIMARY_CONTEXT_ACTIVE : 0; }
CUresult cuDevicePrimaryCtxGetState(CUdevice device, unsigned *flags, int *active) { ENTER(CALL_NS); *flags = 0; *active = retained[device] > 0; return 0; }
CUresult cuCtxSetCurrent(CUcontext context) { ENTER(CALL_NS); current = context; return 0; }
CUresult cuCtxGetCurrent(CUcontext *context) { ENTER(CALL_NS); *context = current; return 0; }
CUresult cuCtxResetPersistingL2Cache(void) { ENTER_CONTEXT(CALL_NS); return 0; }

/* Freed blocks are not reused, and device memory is host memory: a block is its own address. The size stands before it. */
CUresult cuMemAlloc_v2(CUdeviceptr *address, size_t bytes) {
  ENTER_CONTEXT(CALL_NS);
  if (!bytes) return CUDA_ERROR_INVALID_VALUE;
  if (S->device_bytes + (long long)bytes > memory()) return CUDA_ERROR_OUT_OF_MEMORY;
  char *block = aligned_alloc(256, (bytes + 511) / 256 * 256);
  if (!block) return CUDA_ERROR_OUT_OF_MEMORY;
  *(size_t *)block = bytes;
  S->device_blocks++;
  S->device_bytes += (long long)bytes;
  *address = (CUdeviceptr)(block + 256);
  return 0;
}
CUresult cuMemFree_v2(CUdeviceptr address) {
  ENTER_FREE(device_blocks);
  char *block = (char *)address - 256;
  S->device_bytes -= (long long)*(size_t *)block;
  free(block);
  return code_;
}
CUresult cuMemHostAlloc(void **address, size_t bytes, unsigned flags) {
  ENTER_CONTEXT(CALL_NS);
  if (!bytes || flags > 7) return CUDA_ERROR_INVALID_VALUE;
  *address = aligned_alloc(256, (bytes + 255) / 256 * 256);
  if (!*address) return CUDA_ERROR_OUT_OF_MEMORY;
  S->host_blocks++;
  return 0;
}
CUresult cuMemFreeHost(void *address) { ENTER_FREE(host_blocks); free(address); return code_; }
CUresult cuMemHostGetDevicePointer_v2(CUdeviceptr *address, void *host, unsigned flags) { ENTER_CONTEXT(CALL_NS); (void)flags; *address = (CUdeviceptr)host; return 0; }
CUresult cuMemGetInfo_v2(size_t *available, size_t *total) {
  ENTER_CONTEXT(CALL_NS);
  *total = (size_t)memory();
  *available = *total - (size_t)S->device_bytes;
  return 0;
}

static void add_function(CUmodule module, const char *name, size_t length) {
  struct CUfunc_st *function = calloc(1, sizeof *function);
  memcpy(function->name, name, length < 127 ? length : 127);
  function->next = module->functions;
  module->functions = function;
}
static CUresult add_entries(CUmodule module, const char *text) {
  for (const char *at = strstr(text, ".entry"); at; at = strstr(at, ".entry")) {
    at += 6 + strspn(at + 6, " \t\n");
    add_function(module, at, strcspn(at, "( \t\n"));
  }
  return module->functions ? 0 : CUDA_ERROR_INVALID_PTX;
}
static CUresult add_symbols(CUmodule module, const char *cubin) {
  const char *name;
  for (int i = 0; (name = cubin_name(cubin, i)); i++) add_function(module, name, strlen(name));
  return module->functions ? 0 : CUDA_ERROR_INVALID_IMAGE;
}
/* A fatbin here is its header of 16 bytes and one image. */
static const char *inside(const char *image) { return memcmp(image, "\x50\xed\x55\xba", 4) ? image : image + 16; }
CUresult cuModuleLoadDataEx(CUmodule *module, const void *image, unsigned count, CUenum *options, void **values) {
  ENTER_CONTEXT(CALL_NS);
  int major = 0, minor = 0, sm = 0;
  const char *text = inside(image), *version = NULL;
  CUresult code = 0;
  int elf = !memcmp(text, "\177ELF", 4), real = elf && text[4] == 2;
  if (elf) {
    if (real) sm = (int)cubin_get(text + 48, 1);
    else sscanf(text += 5, "sm_%d", &sm);
    code = sm / 10 == number_of("attribute.75", 8) ? 0 : CUDA_ERROR_NO_BINARY_FOR_GPU;
  } else if (!(version = strstr(text, ".version")) || sscanf(version, ".version %d.%d", &major, &minor) != 2) code = CUDA_ERROR_INVALID_IMAGE;
  else if (major * 10 + minor > number_of("max_ptx", 87)) code = CUDA_ERROR_UNSUPPORTED_PTX_VERSION;
  CUmodule made = calloc(1, sizeof *made);
  if (!code) code = real ? add_symbols(made, text) : add_entries(made, text);
  for (unsigned i = 0; code && i + 1 < count; i++)
    if (options[i] == CU_JIT_ERROR_LOG_BUFFER) snprintf(values[i], (size_t)values[i + 1], "fake JIT: error %d at .version %d.%d", code, major, minor);
  if (code) { free(made); return code; }
  S->modules++;
  *module = made;
  return 0;
}
CUresult cuModuleUnload(CUmodule module) {
  ENTER_FREE(modules);
  for (struct CUfunc_st *f = module->functions, *next; f; f = next) { next = f->next; free(f); }
  free(module);
  return code_;
}
CUresult cuModuleGetFunction(CUfunction *function, CUmodule module, const char *name) {
  ENTER_CONTEXT(CALL_NS);
  for (struct CUfunc_st *f = module->functions; f; f = f->next)
    if (!strcmp(f->name, name)) { *function = f; return 0; }
  return CUDA_ERROR_NOT_FOUND;
}
CUresult cuModuleGetGlobal_v2(CUdeviceptr *address, size_t *bytes, CUmodule module, const char *name) {
  ENTER_CONTEXT(CALL_NS);
  (void)module; (void)name;
  *address = 0;
  *bytes = 0;
  return CUDA_ERROR_NOT_FOUND;
}
/* The driver reads the variable at its start, and is lazy where it says nothing it knows. */
CUresult cuModuleGetLoadingMode(CUenum *mode) {
  ENTER(CALL_NS);
  const char *asked = getenv("CUDA_MODULE_LOADING");
  *mode = (int)number_of("loading_mode", asked && !strcmp(asked, "EAGER") ? CU_MODULE_EAGER_LOADING : CU_MODULE_LAZY_LOADING);
  return 0;
}
CUresult cuFuncGetAttribute(int *value, CUenum attribute, CUfunction function) {
  ENTER_CONTEXT(CALL_NS);
  static const int values[] = { 1024, 0, 64, 0, 24, 80, 80, 0, 49152 };
  if (attribute < 0 || attribute > 8) return CUDA_ERROR_INVALID_VALUE;
  char key[40];
  snprintf(key, sizeof key, "function.%d", attribute);
  *value = attribute == 8 && function->max_dynamic ? function->max_dynamic : (int)number_of(key, values[attribute]);
  return 0;
}
CUresult cuFuncSetAttribute(CUfunction function, CUenum attribute, int value) {
  ENTER_CONTEXT(CALL_NS);
  if (attribute != 8 || value > 101376) return CUDA_ERROR_INVALID_VALUE;
  function->max_dynamic = value;
  return 0;
}
CUresult cuFuncLoad(CUfunction function) { ENTER_CONTEXT(CALL_NS); (void)function; return 0; }
CUresult cuFuncGetParamInfo(CUfunction function, size_t index, size_t *offset, size_t *size) {
  ENTER_CONTEXT(CALL_NS);
  const struct fake_kernel *kernel = kernel_of(function->name);
  if (!kernel || index >= (size_t)kernel->arguments) return CUDA_ERROR_INVALID_VALUE;
  *offset = 0;
  for (size_t i = 0; i < index; i++) *offset += (size_t)(kernel->sizes[i] + 7) / 8 * 8;
  *size = (size_t)kernel->sizes[index];
  return 0;
}
CUresult cuOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, CUfunction function, int blockSize, size_t shared) {
  ENTER_CONTEXT(CALL_NS);
  (void)function; (void)shared;
  *blocks = blockSize > 0 && blockSize <= 1024 ? (int)number_of("occupancy", 2048 / blockSize) : 0;
  return 0;
}
CUresult cuOccupancyMaxPotentialBlockSize(int *grid, int *block, CUfunction function, CUoccupancyB2DSize of, size_t shared, int limit) {
  ENTER_CONTEXT(CALL_NS);
  (void)function; (void)of; (void)shared;
  *block = limit && limit < 512 ? limit : 512;
  *grid = 160;
  return 0;
}

/* Linking: PTX becomes a cubin whose code is the text of each kernel. A link counts as a module while it lives. */
CUresult cuLinkCreate_v2(unsigned count, CUenum *options, void **values, CUlinkState *state) {
  ENTER_CONTEXT(CALL_NS);
  (void)count; (void)options; (void)values;
  *state = calloc(1, sizeof **state);
  S->modules++;
  return 0;
}
CUresult cuLinkAddData_v2(CUlinkState state, CUenum type, void *data, size_t size, const char *name, unsigned count, CUenum *options, void **values) {
  ENTER_CONTEXT(CALL_NS);
  (void)name; (void)count; (void)options; (void)values;
  if (state->data || type < 0 || type > 2 || !size) return CUDA_ERROR_INVALID_VALUE;
  state->data = calloc(1, size + 1);
  memcpy(state->data, data, state->size = size);
  state->type = type;
  return 0;
}
CUresult cuLinkComplete(CUlinkState state, void **cubin, size_t *size) {
  ENTER_CONTEXT(1000000);
  if (!state->data) return CUDA_ERROR_INVALID_VALUE;
  const char *text = inside(state->data), *version = strstr(text, ".version");
  int major, minor, count = 0;
  if (!memcmp(text, "\177ELF", 4)) {
    *size = state->size - (size_t)(text - state->data);
    memcpy(state->cubin = malloc(*size), text, *size);
    *cubin = state->cubin;
    return 0;
  }
  if (!version || sscanf(version, ".version %d.%d", &major, &minor) != 2) return CUDA_ERROR_INVALID_IMAGE;
  if (major * 10 + minor > number_of("max_ptx", 87)) return CUDA_ERROR_UNSUPPORTED_PTX_VERSION;
  cubin_kernel kernels[CUBIN_KERNELS];
  for (const char *at = strstr(text, ".entry"), *next; at && count < CUBIN_KERNELS; at = next, count++) {
    at += 6 + strspn(at + 6, " \t\n");
    snprintf(kernels[count].name, sizeof kernels[count].name, "%.*s", (int)strcspn(at, "( \t\n"), at);
    next = strstr(at, ".entry");
    const char *end = strstr(at, ".visible");
    kernels[count].code = at;
    kernels[count].length = end && (!next || end < next) ? (size_t)(end - at) : next ? (size_t)(next - at) : strlen(at);
  }
  if (!count) return CUDA_ERROR_INVALID_PTX;
  *cubin = state->cubin = cubin_make((int)number_of("attribute.75", 8) * 10 + (int)number_of("attribute.76", 0), kernels, count, size);
  return 0;
}
CUresult cuLinkDestroy(CUlinkState state) { ENTER_FREE(modules); free(state->data); free(state->cubin); free(state); return code_; }

CUresult cuDeviceCanAccessPeer(int *can, CUdevice device, CUdevice peer) { ENTER(CALL_NS); *can = device != peer && number_of("peer_access", 1); return 0; }
CUresult cuCtxEnablePeerAccess(CUcontext peer, unsigned flags) { ENTER_CONTEXT(CALL_NS); return flags || peer == current ? CUDA_ERROR_INVALID_VALUE : 0; }
#include "queues.c"
