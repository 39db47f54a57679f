/* A stand-in for libnvidia-ml.so.1. It sees the fake driver's virtual clock through fake.state; what it reports comes from fake.conf. */
#include "nvml_abi.h"
#include "fake.h"

struct nvmlDevice_st { int index; };
static struct nvmlDevice_st handles[17];
static int instances;
#define CALLS_COST number_of("nvml_cost_ns", 20000)
#define ENTER BEGIN(CALLS_COST); nvmlReturn_t code_ = enter(__func__, count_); if (code_) return code_

static nvmlReturn_t enter(const char *name, long long count) {
  if (!S->nvml_handles) return NVML_ERROR_UNINITIALIZED;
  long long lost = number_of("lost_after", -1);
  static long long calls;
  if (lost >= 0 && calls++ >= lost) return NVML_ERROR_GPU_IS_LOST;
  char key[128];
  snprintf(key, sizeof key, "unsupported.%s", name);
  return text_of(key, NULL) ? NVML_ERROR_NOT_SUPPORTED : injected(name, count);
}
/* A number that changes on the virtual clock: later.KEY=FROM_NS:VALUE holds from that moment on, KEY=VALUE before. */
static long long timed(const char *key, long long otherwise) {
  char name[128];
  snprintf(name, sizeof name, "later.%s", key);
  long long value = number_of(key, otherwise), since = -1;
  for (const char *line = text_of(name, NULL); line; line = text_of(name, line)) {
    long long from, then;
    if (sscanf(line, "%lld:%lld", &from, &then) == 2 && S->clock_ns >= from && from > since) { since = from; value = then; }
  }
  return value;
}
static unsigned unsigned_of(const char *key, unsigned otherwise) { return (unsigned)timed(key, otherwise); }
/* 100 W unless told otherwise; energy_reset=NS is a driver loaded anew at that moment. */
static unsigned long long energy_mj(void) {
  long long reset = number_of("energy_reset", -1);
  return (unsigned long long)(S->clock_ns - (reset >= 0 && S->clock_ns >= reset ? reset : 0)) / 10000;
}
static nvmlReturn_t text(const char *key, const char *otherwise, char *to, unsigned length) {
  return line_of(key, otherwise, to, length) ? NVML_SUCCESS : NVML_ERROR_INSUFFICIENT_SIZE;
}
static nvmlReturn_t put(unsigned *to, const char *key, unsigned otherwise) { *to = unsigned_of(key, otherwise); return NVML_SUCCESS; }

static unsigned long long reasons(void) {
  long long from, to;
  double factor;
  unsigned long long bits;
  if (throttle(&from, &to, &factor, &bits) && S->clock_ns >= from && S->clock_ns < to) return bits;
  return (unsigned long long)number_of("reasons", 0);
}
/* Time spent throttled for a reason so far. */
static unsigned long long throttled_ns(unsigned long long reason) {
  long long from, to;
  double factor;
  unsigned long long bits;
  if (!throttle(&from, &to, &factor, &bits) || !(bits & reason) || S->clock_ns <= from) return 0;
  return (unsigned long long)((S->clock_ns < to ? S->clock_ns : to) - from);
}

nvmlReturn_t nvmlInit_v2(void) {
  BEGIN(CALLS_COST);
  load_conf();
  nvmlReturn_t code = injected(__func__, count_);
  if (!code) S->nvml_handles++;
  return code;
}
nvmlReturn_t nvmlShutdown(void) {
  BEGIN(CALLS_COST);
  if (!S->nvml_handles) return NVML_ERROR_UNINITIALIZED;
  S->nvml_handles--;
  return NVML_SUCCESS;
}
const char *nvmlErrorString(nvmlReturn_t result) {
  switch (result) {
    case NVML_SUCCESS: return "Success";
    case NVML_ERROR_INVALID_ARGUMENT: return "Invalid Argument";
    case NVML_ERROR_NOT_SUPPORTED: return "Not Supported";
    case NVML_ERROR_NO_PERMISSION: return "Insufficient Permissions";
    case NVML_ERROR_NOT_FOUND: return "Not Found";
    case NVML_ERROR_DRIVER_NOT_LOADED: return "Driver Not Loaded";
    case NVML_ERROR_GPU_IS_LOST: return "GPU is lost";
    case NVML_ERROR_LIB_RM_VERSION_MISMATCH: return "Driver/library version mismatch";
    default: return "Unknown Error";
  }
}
nvmlReturn_t nvmlSystemGetDriverVersion(char *version, unsigned length) { ENTER; return text("nvml_driver", "570.133.20", version, length); }
nvmlReturn_t nvmlSystemGetNVMLVersion(char *version, unsigned length) { ENTER; return text("nvml_version", "12.570.133.20", version, length); }
nvmlReturn_t nvmlDeviceGetCount_v2(unsigned *count) { ENTER; return put(count, "devices", 1); }
static nvmlReturn_t handle(unsigned index, nvmlDevice_t *device) {
  if (index >= unsigned_of("devices", 1)) return NVML_ERROR_NOT_FOUND;
  handles[index].index = (int)index;
  *device = &handles[index];
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlDeviceGetHandleByIndex_v2(unsigned index, nvmlDevice_t *device) { ENTER; return handle(index, device); }
static void uuid_of(int index, int instance, char *to) {
  sprintf(to, "%s-%s112233-4455-6677-8899-aabbccddee%02x", instance ? "MIG" : "GPU", instance ? "4d" : "11", index);
}
nvmlReturn_t nvmlDeviceGetHandleByUUID(const char *uuid, nvmlDevice_t *device) {
  ENTER;
  char mine[64];
  for (unsigned i = 0; i < unsigned_of("devices", 1); i++) {
    uuid_of((int)i, 0, mine);
    if (!strcmp(mine, uuid)) return handle(i, device);
    uuid_of((int)i, 1, mine);
    if (number_of("mig", 0) && !strcmp(mine, uuid)) { instances = 1; handles[16].index = (int)i; *device = &handles[16]; return NVML_SUCCESS; }
  }
  return NVML_ERROR_NOT_FOUND;
}
nvmlReturn_t nvmlDeviceGetHandleByPciBusId_v2(const char *id, nvmlDevice_t *device) {
  ENTER;
  unsigned domain, bus;
  return sscanf(id, "%x:%x:", &domain, &bus) == 2 && bus ? handle(bus - 1, device) : NVML_ERROR_NOT_FOUND;
}
nvmlReturn_t nvmlDeviceGetName(nvmlDevice_t device, char *name, unsigned length) {
  ENTER;
  return text("name", instances && device == &handles[16] ? "Fake GPU 1000 MIG 1g.5gb" : "Fake GPU 1000", name, length);
}
nvmlReturn_t nvmlDeviceGetUUID(nvmlDevice_t device, char *uuid, unsigned length) {
  ENTER;
  if (length < 41) return NVML_ERROR_INSUFFICIENT_SIZE;
  uuid_of(device->index, device == &handles[16], uuid);
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlDeviceGetSerial(nvmlDevice_t device, char *serial, unsigned length) { ENTER; (void)device; return text("serial", "1320000000001", serial, length); }
nvmlReturn_t nvmlDeviceGetVbiosVersion(nvmlDevice_t device, char *version, unsigned length) { ENTER; (void)device; return text("vbios", "96.00.89.00.01", version, length); }
nvmlReturn_t nvmlDeviceGetInforomImageVersion(nvmlDevice_t device, char *version, unsigned length) { ENTER; (void)device; return text("inforom", "G520.0200.00.05", version, length); }
nvmlReturn_t nvmlDeviceGetGspFirmwareVersion(nvmlDevice_t device, char *version) { ENTER; (void)device; return text("gsp", "570.133.20", version, 80); }
nvmlReturn_t nvmlDeviceGetGspFirmwareMode(nvmlDevice_t device, unsigned *enabled, unsigned *byDefault) { ENTER; (void)device; *byDefault = 1; return put(enabled, "gsp_enabled", 1); }
nvmlReturn_t nvmlDeviceGetMemoryBusWidth(nvmlDevice_t device, unsigned *bits) { ENTER; (void)device; return put(bits, "attribute.37", 256); }
nvmlReturn_t nvmlDeviceGetNumaNodeId(nvmlDevice_t device, unsigned *node) { ENTER; (void)device; return put(node, "numa", 0); }
nvmlReturn_t nvmlDeviceGetVirtualizationMode(nvmlDevice_t device, nvmlEnum *mode) { ENTER; (void)device; return put((unsigned *)mode, "virtualization", 0); }
nvmlReturn_t nvmlDeviceGetPersistenceMode(nvmlDevice_t device, nvmlEnum *mode) { ENTER; (void)device; return put((unsigned *)mode, "persistence", 1); }
nvmlReturn_t nvmlDeviceGetComputeMode(nvmlDevice_t device, nvmlEnum *mode) { ENTER; (void)device; return put((unsigned *)mode, "compute_mode", 0); }
nvmlReturn_t nvmlDeviceGetEccMode(nvmlDevice_t device, nvmlEnum *now, nvmlEnum *pending) {
  ENTER;
  (void)device;
  if (number_of("ecc", 1) < 0) return NVML_ERROR_NOT_SUPPORTED;
  *pending = (int)number_of("ecc_pending", number_of("ecc", 1));
  return put((unsigned *)now, "ecc", 1);
}
nvmlReturn_t nvmlDeviceGetMigMode(nvmlDevice_t device, unsigned *now, unsigned *pending) { ENTER; (void)device; *pending = unsigned_of("mig", 0); return put(now, "mig", 0); }
nvmlReturn_t nvmlDeviceGetMaxMigDeviceCount(nvmlDevice_t device, unsigned *count) { ENTER; (void)device; *count = number_of("mig", 0) ? 7 : 0; return NVML_SUCCESS; }
nvmlReturn_t nvmlDeviceGetMigDeviceHandleByIndex(nvmlDevice_t device, unsigned index, nvmlDevice_t *instance) {
  ENTER;
  if (!number_of("mig", 0) || index) return NVML_ERROR_NOT_FOUND;
  instances = 1;
  handles[16].index = device->index;
  *instance = &handles[16];
  return NVML_SUCCESS;
}
static unsigned clock_of(nvmlEnum type, int maximum) {
  if (type == NVML_CLOCK_MEM) return unsigned_of("memory_mhz", 5000);
  unsigned mhz = maximum ? unsigned_of("max_mhz", 1500) : S->locked_mhz && unsigned_of("lock_holds", 1) ? (unsigned)S->locked_mhz : unsigned_of("sm_mhz", 1410);
  return !maximum && reasons() & 0xe8 ? mhz / 2 : mhz;
}
nvmlReturn_t nvmlDeviceGetClockInfo(nvmlDevice_t device, nvmlEnum type, unsigned *mhz) { ENTER; (void)device; *mhz = clock_of(type, 0); return NVML_SUCCESS; }
nvmlReturn_t nvmlDeviceGetMaxClockInfo(nvmlDevice_t device, nvmlEnum type, unsigned *mhz) { ENTER; (void)device; *mhz = clock_of(type, 1); return NVML_SUCCESS; }
nvmlReturn_t nvmlDeviceGetCurrentClocksEventReasons(nvmlDevice_t device, unsigned long long *bits) { ENTER; (void)device; *bits = reasons(); return NVML_SUCCESS; }
nvmlReturn_t nvmlDeviceGetCurrentClocksThrottleReasons(nvmlDevice_t device, unsigned long long *bits) { ENTER; (void)device; *bits = reasons(); return NVML_SUCCESS; }
nvmlReturn_t nvmlDeviceGetPerformanceState(nvmlDevice_t device, nvmlEnum *pstate) { ENTER; (void)device; return put((unsigned *)pstate, "pstate", 0); }
nvmlReturn_t nvmlDeviceGetFieldValues(nvmlDevice_t device, int count, nvmlFieldValue_t *values) {
  ENTER;
  (void)device;
  for (int i = 0; i < count; i++) {
    nvmlFieldValue_t *v = &values[i];
    v->timestamp = S->clock_ns / 1000 / number_of("field_step_us", 1) * number_of("field_step_us", 1);
    v->latencyUsec = 12;
    v->nvmlReturn = NVML_SUCCESS;
    v->valueType = NVML_VALUE_TYPE_UNSIGNED_LONG_LONG;
    /* slowdown_fields=251 numbers the three counters as drivers of CUDA 12.9 and 13.0 do; power_smoothing=1 answers the numbers the others have then as settings. */
    unsigned base = (unsigned)number_of("slowdown_fields", NVML_FI_CLOCKS_SW_THERMAL), id = v->fieldId;
    if (id >= base && id < base + 3) id = NVML_FI_CLOCKS_SW_THERMAL + (id - base);
    else if ((id >= 251 && id <= 253) || (id >= 269 && id <= 271)) id = number_of("power_smoothing", 0) ? 1000 : 0;
    switch (id) {
      case 1000: v->valueType = NVML_VALUE_TYPE_UNSIGNED_INT; v->value.uiVal = 90; break;
      case NVML_FI_PERF_POLICY_POWER: v->value.ullVal = throttled_ns(NVML_REASON_SW_POWER_CAP); break;
      case NVML_FI_PERF_POLICY_THERMAL: case NVML_FI_CLOCKS_SW_THERMAL: v->value.ullVal = throttled_ns(NVML_REASON_SW_THERMAL); break;
      case NVML_FI_CLOCKS_HW_THERMAL: v->value.ullVal = throttled_ns(NVML_REASON_HW_THERMAL); break;
      case NVML_FI_CLOCKS_HW_POWER_BRAKE: v->value.ullVal = throttled_ns(NVML_REASON_HW_POWER_BRAKE); break;
      case NVML_FI_PERF_POLICY_SYNC_BOOST: case NVML_FI_PERF_POLICY_BOARD_LIMIT: case NVML_FI_PERF_POLICY_LOW_UTILIZATION: case NVML_FI_PERF_POLICY_RELIABILITY: v->value.ullVal = 0; break;
      case NVML_FI_ENERGY: v->value.ullVal = energy_mj(); break;
      case NVML_FI_PCIE_REPLAY: v->valueType = NVML_VALUE_TYPE_UNSIGNED_INT; v->value.uiVal = unsigned_of("replay", 0); break;
      case NVML_FI_POWER_AVERAGE: case NVML_FI_POWER_INSTANT: v->valueType = NVML_VALUE_TYPE_UNSIGNED_INT; v->value.uiVal = unsigned_of("power_mw", 100000); break;
      default: v->nvmlReturn = NVML_ERROR_NOT_SUPPORTED;
    }
  }
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlDeviceGetPowerUsage(nvmlDevice_t device, unsigned *mw) { ENTER; (void)device; return put(mw, "power_mw", 100000); }
nvmlReturn_t nvmlDeviceGetEnforcedPowerLimit(nvmlDevice_t device, unsigned *mw) { ENTER; (void)device; return put(mw, "power_limit_mw", 400000); }
nvmlReturn_t nvmlDeviceGetPowerManagementDefaultLimit(nvmlDevice_t device, unsigned *mw) { ENTER; (void)device; return put(mw, "power_default_mw", 400000); }
nvmlReturn_t nvmlDeviceGetPowerManagementLimitConstraints(nvmlDevice_t device, unsigned *low, unsigned *high) { ENTER; (void)device; *low = 100000; *high = 400000; return NVML_SUCCESS; }
nvmlReturn_t nvmlDeviceGetTotalEnergyConsumption(nvmlDevice_t device, unsigned long long *mj) { ENTER; (void)device; *mj = energy_mj(); return NVML_SUCCESS; }
nvmlReturn_t nvmlDeviceGetTemperatureV(nvmlDevice_t device, nvmlTemperature_t *t) {
  ENTER;
  (void)device;
  if (t->version != (sizeof *t | 1u << 24)) return NVML_ERROR_INVALID_ARGUMENT;
  t->temperature = (int)timed("temperature", 45);
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlDeviceGetTemperature(nvmlDevice_t device, nvmlEnum sensor, unsigned *celsius) { ENTER; (void)device; (void)sensor; return put(celsius, "temperature", 45); }
nvmlReturn_t nvmlDeviceGetMemoryInfo(nvmlDevice_t device, nvmlMemory_t *m) {
  ENTER;
  (void)device;
  m->total = (unsigned long long)number_of("memory", 1LL << 30);
  m->used = (unsigned long long)(timed("used", 0) + S->device_bytes + (64 << 20));
  m->free = m->total - m->used;
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlDeviceGetMemoryInfo_v2(nvmlDevice_t device, nvmlMemory_v2_t *m) {
  ENTER;
  (void)device;
  if (m->version != (sizeof *m | 2u << 24)) return NVML_ERROR_INVALID_ARGUMENT;
  m->total = (unsigned long long)number_of("memory", 1LL << 30);
  m->reserved = 64 << 20;
  m->used = (unsigned long long)(timed("used", 0) + S->device_bytes);
  m->free = m->total - m->reserved - m->used;
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlDeviceGetUtilizationRates(nvmlDevice_t device, nvmlUtilization_t *u) {
  ENTER;
  (void)device;
  if (number_of("mig", 0)) return NVML_ERROR_NOT_SUPPORTED;
  u->memory = unsigned_of("memory_utilization", 0);
  return put(&u->gpu, "utilization", 0);
}
/* KEY=PID, KEY=PID:BYTES, or KEY=PID:BYTES:FROM_NS for one that comes later. */
static nvmlReturn_t processes(const char *key, unsigned *count, nvmlProcessInfo_t *to) {
  unsigned n = 0;
  for (const char *line = text_of(key, NULL); line; line = text_of(key, line)) {
    char *end;
    unsigned pid = (unsigned)strtoul(line, &end, 10);
    unsigned long long used = *end == ':' ? strtoull(end + 1, &end, 10) : ~0ull;
    if (*end == ':' && used != ~0ull && strtoll(end + 1, NULL, 10) > S->clock_ns) continue;
    /* process_bytes=32 writes 8 bytes more for each, as the first drivers of branch 535 do; 16 is the first version of the struct. */
    size_t bytes = (size_t)number_of("process_bytes", sizeof *to);
    nvmlProcessInfo_t one[2] = { { pid, used, ~0u, ~0u } };
    if (n < *count) memcpy((char *)to + n * bytes, one, bytes);
    n++;
  }
  nvmlReturn_t code = n > *count ? NVML_ERROR_INSUFFICIENT_SIZE : NVML_SUCCESS;
  *count = n;
  return code;
}
nvmlReturn_t nvmlDeviceGetComputeRunningProcesses_v3(nvmlDevice_t device, unsigned *count, nvmlProcessInfo_t *to) { ENTER; (void)device; return processes("process", count, to); }
nvmlReturn_t nvmlDeviceGetGraphicsRunningProcesses_v3(nvmlDevice_t device, unsigned *count, nvmlProcessInfo_t *to) { ENTER; (void)device; return processes("graphics", count, to); }
nvmlReturn_t nvmlDeviceGetMPSComputeRunningProcesses_v3(nvmlDevice_t device, unsigned *count, nvmlProcessInfo_t *to) { ENTER; (void)device; return processes("mps", count, to); }
nvmlReturn_t nvmlDeviceGetCurrPcieLinkGeneration(nvmlDevice_t device, unsigned *generation) { ENTER; (void)device; return put(generation, "pcie", 4); }
nvmlReturn_t nvmlDeviceGetCurrPcieLinkWidth(nvmlDevice_t device, unsigned *width) { ENTER; (void)device; return put(width, "pcie_width", 16); }
nvmlReturn_t nvmlDeviceGetMaxPcieLinkGeneration(nvmlDevice_t device, unsigned *generation) { ENTER; (void)device; *generation = 4; return NVML_SUCCESS; }
nvmlReturn_t nvmlDeviceGetMaxPcieLinkWidth(nvmlDevice_t device, unsigned *width) { ENTER; (void)device; *width = 16; return NVML_SUCCESS; }
nvmlReturn_t nvmlDeviceGetPcieReplayCounter(nvmlDevice_t device, unsigned *count) { ENTER; (void)device; return put(count, "replay", 0); }
nvmlReturn_t nvmlDeviceGetTotalEccErrors(nvmlDevice_t device, nvmlEnum type, nvmlEnum counter, unsigned long long *count) {
  ENTER;
  (void)device;
  if (number_of("ecc", 1) <= 0) return NVML_ERROR_NOT_SUPPORTED;
  *count = (unsigned long long)timed(counter ? "ecc_aggregate" : type ? "ecc_uncorrected" : "ecc_corrected", 0);
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlDeviceGetRemappedRows(nvmlDevice_t device, unsigned *corrected, unsigned *uncorrected, unsigned *pending, unsigned *failed) {
  ENTER;
  (void)device;
  *corrected = *uncorrected = *failed = 0;
  return put(pending, "remap_pending", 0);
}
nvmlReturn_t nvmlDeviceGetPcieThroughput(nvmlDevice_t device, nvmlEnum counter, unsigned *kilobytes) { ENTER; (void)device; return put(kilobytes, counter == NVML_PCIE_RX_BYTES ? "pcie_rx" : "pcie_tx", 0); }
nvmlReturn_t nvmlDeviceGetGpuInstanceId(nvmlDevice_t device, unsigned *id) { ENTER; *id = 1; return device == &handles[16] ? NVML_SUCCESS : NVML_ERROR_NOT_SUPPORTED; }

struct nvmlEventSet_st { unsigned long long types; long long since_ns; unsigned told; };
nvmlReturn_t nvmlEventSetCreate(nvmlEventSet_t *set) {
  ENTER;
  *set = calloc(1, sizeof **set);
  S->nvml_objects++;
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlDeviceRegisterEvents(nvmlDevice_t device, unsigned long long types, nvmlEventSet_t set) {
  ENTER;
  (void)device;
  set->types |= types;
  set->since_ns = S->clock_ns;
  return NVML_SUCCESS;
}
/* xid=NUMBER:AT_NS */
nvmlReturn_t nvmlEventSetWait_v2(nvmlEventSet_t set, nvmlEventData_t *data, unsigned milliseconds) {
  ENTER;
  (void)milliseconds;
  unsigned n = 0;
  for (const char *line = text_of("xid", NULL); line; line = text_of("xid", line)) {
    unsigned long long number;
    long long at;
    if (!(set->types & NVML_EVENT_XID) || sscanf(line, "%llu:%lld", &number, &at) != 2 || at < set->since_ns || at > S->clock_ns || n++ < set->told) continue;
    set->told++;
    *data = (nvmlEventData_t){ &handles[0], NVML_EVENT_XID, number, ~0u, ~0u };
    return NVML_SUCCESS;
  }
  return NVML_ERROR_TIMEOUT;
}
nvmlReturn_t nvmlEventSetFree(nvmlEventSet_t set) {
  ENTER;
  free(set);
  S->nvml_objects--;
  return NVML_SUCCESS;
}

/* gpm=1 for a device that has it; gpm.METRIC=VALUE, read when two samples are compared. */
struct nvmlGpmSample_st { long long at_ns; };
nvmlReturn_t nvmlGpmQueryDeviceSupport(nvmlDevice_t device, nvmlGpmSupport_t *support) {
  ENTER;
  (void)device;
  if (support->version != NVML_GPM_SUPPORT_VERSION) return NVML_ERROR_INVALID_ARGUMENT;
  support->isSupportedDevice = number_of("gpm", 0) != 0;
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlGpmSampleAlloc(nvmlGpmSample_t *sample) {
  ENTER;
  *sample = calloc(1, sizeof **sample);
  S->nvml_objects++;
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlGpmSampleFree(nvmlGpmSample_t sample) {
  ENTER;
  free(sample);
  S->nvml_objects--;
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlGpmSampleGet(nvmlDevice_t device, nvmlGpmSample_t sample) {
  ENTER;
  (void)device;
  if (!number_of("gpm", 0) || number_of("mig", 0)) return NVML_ERROR_NOT_SUPPORTED;
  sample->at_ns = S->clock_ns;
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlGpmMigSampleGet(nvmlDevice_t device, unsigned instance, nvmlGpmSample_t sample) {
  ENTER;
  (void)device;
  if (!number_of("gpm", 0) || !number_of("mig", 0) || instance != 1) return NVML_ERROR_NOT_SUPPORTED;
  sample->at_ns = S->clock_ns;
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlGpmMetricsGet(nvmlGpmMetricsGet_t *m) {
  ENTER;
  if (m->version != NVML_GPM_METRICS_GET_VERSION || !m->sample1->at_ns || m->sample2->at_ns <= m->sample1->at_ns) return NVML_ERROR_INVALID_ARGUMENT;
  for (unsigned i = 0; i < m->numMetrics; i++) {
    char key[32];
    snprintf(key, sizeof key, "gpm.%u", m->metrics[i].metricId);
    m->metrics[i].nvmlReturn = text_of(key, NULL) ? NVML_SUCCESS : NVML_ERROR_NOT_SUPPORTED;
    m->metrics[i].value = (double)timed(key, 0);
  }
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlDeviceSetGpuLockedClocks(nvmlDevice_t device, unsigned low, unsigned high) {
  ENTER;
  (void)device;
  if (!number_of("root", 1)) return NVML_ERROR_NO_PERMISSION;
  if (low > high) return NVML_ERROR_INVALID_ARGUMENT;
  S->setting_changes++;
  S->locked_mhz = high;
  return NVML_SUCCESS;
}
nvmlReturn_t nvmlDeviceResetGpuLockedClocks(nvmlDevice_t device) {
  ENTER;
  (void)device;
  S->setting_changes++;
  S->locked_mhz = 0;
  return number_of("root", 1) ? NVML_SUCCESS : NVML_ERROR_NO_PERMISSION;
}
