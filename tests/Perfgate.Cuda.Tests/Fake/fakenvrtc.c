/* A stand-in for libnvrtc.so.12. It knows a kernel when it sees __global__ void NAME(, and a fault when it sees #error. */
#include "nvrtc_abi.h"
#include "fake.h"
#include "cubin.h"

struct nvrtcProgram_st { char *source, *expressions[16], lowered[16][160], out[8192], log[4096], *cubin; size_t cubin_size; int expression_count, compiled; };
#define ENTER BEGIN(1000); nvrtcResult code_ = injected(__func__, count_); if (code_) return code_

static int supported(int arch) {
  char list[256], wanted[16];
  line_of("archs", "75,80,86,89,90,100,120", list, sizeof list);
  snprintf(wanted, sizeof wanted, "%d", arch);
  for (char *rest = list, *one; (one = strsep(&rest, ","));) if (!strcmp(one, wanted)) return 1;
  return 0;
}

nvrtcResult nvrtcVersion(int *major, int *minor) { ENTER; load_conf(); *major = (int)number_of("nvrtc_major", 12); *minor = 8; return 0; }
nvrtcResult nvrtcGetNumSupportedArchs(int *count) { ENTER; *count = 0; for (int a = 0; a < 200; a++) *count += supported(a); return 0; }
nvrtcResult nvrtcGetSupportedArchs(int *archs) { ENTER; for (int a = 0; a < 200; a++) if (supported(a)) *archs++ = a; return 0; }
nvrtcResult nvrtcCreateProgram(nvrtcProgram *program, const char *source, const char *name, int headers, const char **texts, const char **names) {
  ENTER;
  (void)name; (void)headers; (void)texts; (void)names;
  *program = calloc(1, sizeof **program);
  (*program)->source = strdup(source);
  S->programs++;
  return 0;
}
nvrtcResult nvrtcDestroyProgram(nvrtcProgram *program) {
  BEGIN(1000);
  for (int i = 0; i < (*program)->expression_count; i++) free((*program)->expressions[i]);
  free((*program)->source);
  free((*program)->cubin);
  free(*program);
  *program = NULL;
  S->programs--;
  return injected(__func__, count_);
}
nvrtcResult nvrtcAddNameExpression(nvrtcProgram program, const char *expression) {
  ENTER;
  if (program->compiled || program->expression_count == 16) return 7;
  program->expressions[program->expression_count++] = strdup(expression);
  return 0;
}
static void name_of(const char *source, const char *at, size_t length, char *to, size_t room) {
  const char *before = at;
  while (before > source && before[-1] != '\n') before--;
  const char *linkage = strstr(before, "extern \"C\"");
  if (linkage && linkage < at) snprintf(to, room, "%.*s", (int)length, at);
  else snprintf(to, room, "_Z%zu%.*sv", length, (int)length, at);
}
nvrtcResult nvrtcCompileProgram(nvrtcProgram program, int count, const char **options) {
  ENTER;
  int arch = 0, real = 0, named = 0;
  for (int i = 0; i < count; i++) {
    if ((!strncmp(options[i], "--gpu-architecture=", 19) || !strncmp(options[i], "-arch=", 6)) && named++) {
      snprintf(program->log, sizeof program->log, "nvrtc: error: --gpu-architecture defined more than once\n");
      return NVRTC_ERROR_INVALID_OPTION;
    }
    if (sscanf(options[i], "-arch=sm_%d", &arch) == 1) real = 1;
    else if (sscanf(options[i], "-arch=compute_%d", &arch) == 1) continue;
    if (sscanf(options[i], "--gpu-architecture=sm_%d", &arch) == 1) real = 1;
    else if (sscanf(options[i], "--gpu-architecture=compute_%d", &arch) != 1 && !strncmp(options[i], "--unknown", 9)) {
      snprintf(program->log, sizeof program->log, "nvrtc: error: unrecognized option '%s'\n", options[i]);
      return NVRTC_ERROR_INVALID_OPTION;
    }
  }
  if (!supported(arch)) { snprintf(program->log, sizeof program->log, "nvrtc: error: invalid value for --gpu-architecture\n"); return NVRTC_ERROR_INVALID_OPTION; }
  const char *include = strstr(program->source, "#include \"");
  if (include) {
    char path[4096];
    int found = 0;
    for (int i = 0; i < count; i++)
      if (!strncmp(options[i], "-I", 2)) {
        snprintf(path, sizeof path, "%s/%.*s", options[i] + 2, (int)strcspn(include + 10, "\""), include + 10);
        found |= !access(path, R_OK);
      }
    if (!found) { snprintf(program->log, sizeof program->log, "kernel.cu(1): catastrophic error: cannot open source file\n"); return NVRTC_ERROR_COMPILATION; }
  }
  if (strstr(program->source, "#error")) { snprintf(program->log, sizeof program->log, "kernel.cu(1): error: #error directive\n1 error detected\n"); return NVRTC_ERROR_COMPILATION; }
  char *end = program->out + snprintf(program->out, sizeof program->out, ".version 8.7\n.target sm_%d\n", arch);
  cubin_kernel kernels[CUBIN_KERNELS];
  int kernel_count = 0;
  for (const char *at = strstr(program->source, "__global__ void "); at && kernel_count < CUBIN_KERNELS; at = strstr(at, "__global__ void ")) {
    char name[160];
    at += strlen("__global__ void ");
    size_t length = strcspn(at, "( ");
    name_of(program->source, at, length, name, sizeof name);
    end += sprintf(end, ".visible .entry %s(\n", name);
    strcpy(kernels[kernel_count].name, name);
    kernels[kernel_count].code = at;
    kernels[kernel_count++].length = strcspn(at, "}");
    for (int i = 0; i < program->expression_count; i++)
      if (strcspn(program->expressions[i], "<") == length && !strncmp(program->expressions[i], at, length)) strcpy(program->lowered[i], name);
  }
  program->compiled = 1;
  if (real) program->cubin = cubin_make(arch, kernels, kernel_count, &program->cubin_size);
  return 0;
}
nvrtcResult nvrtcGetLoweredName(nvrtcProgram program, const char *expression, const char **lowered) {
  ENTER;
  for (int i = 0; i < program->expression_count; i++)
    if (!strcmp(program->expressions[i], expression) && program->lowered[i][0]) { *lowered = program->lowered[i]; return 0; }
  return 10;
}
nvrtcResult nvrtcGetPTXSize(nvrtcProgram program, size_t *size) { ENTER; *size = program->cubin ? 1 : strlen(program->out) + 1; return program->compiled ? 0 : NVRTC_ERROR_INVALID_PROGRAM; }
nvrtcResult nvrtcGetPTX(nvrtcProgram program, char *ptx) { ENTER; strcpy(ptx, program->cubin ? "" : program->out); return 0; }
nvrtcResult nvrtcGetCUBINSize(nvrtcProgram program, size_t *size) { ENTER; *size = program->cubin_size; return program->compiled ? 0 : NVRTC_ERROR_INVALID_PROGRAM; }
nvrtcResult nvrtcGetCUBIN(nvrtcProgram program, char *cubin) { ENTER; if (program->cubin) memcpy(cubin, program->cubin, program->cubin_size); return 0; }
nvrtcResult nvrtcGetProgramLogSize(nvrtcProgram program, size_t *size) { ENTER; *size = strlen(program->log) + 1; return 0; }
nvrtcResult nvrtcGetProgramLog(nvrtcProgram program, char *log) { ENTER; strcpy(log, program->log); return 0; }
const char *nvrtcGetErrorString(nvrtcResult result) {
  static const char *names[] = { "NVRTC_SUCCESS", "NVRTC_ERROR_OUT_OF_MEMORY", "NVRTC_ERROR_PROGRAM_CREATION_FAILURE", "NVRTC_ERROR_INVALID_INPUT", "NVRTC_ERROR_INVALID_PROGRAM",
    "NVRTC_ERROR_INVALID_OPTION", "NVRTC_ERROR_COMPILATION" };
  return result >= 0 && result <= 6 ? names[result] : "NVRTC_ERROR unknown";
}
