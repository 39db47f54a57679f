/*
 * The multiprocessors' clock: sm_mhz (1410), or what it is locked to; lower while it ramps up (ramp=FROM_MHZ:UNTIL_NS, a straight line from
 * the start on) and while it is throttled. The global timer counts in steps of globaltimer_ns (1000).
 */
#include "fakecuda.h"

static double unthrottled(long long at_ns) {
  if (!S) load_conf();
  double full = S->locked_mhz ? (double)S->locked_mhz * 1e6 : (double)number_of("sm_mhz", 1410) * 1e6, from;
  long long until;
  const char *ramp = text_of("ramp", NULL);
  if (!ramp || sscanf(ramp, "%lf:%lld", &from, &until) != 2 || at_ns >= until) return full;
  from *= 1e6;
  return from + (full - from) * (double)at_ns / (double)until;
}

double sm_hertz(long long at_ns) {
  long long from, to;
  double factor;
  unsigned long long reasons;
  return unthrottled(at_ns) / (throttle(&from, &to, &factor, &reasons) && at_ns >= from && at_ns < to ? factor : 1);
}

/* Cycles since the beginning: the rate is linear between the breaks, so the middle of each piece is exact. */
unsigned long long sm_cycles(long long at_ns) {
  long long breaks[4] = { 0, 0, 0, 0 }, from, to, until = 0;
  double factor, ignored, sum = 0;
  unsigned long long reasons;
  const char *ramp = text_of("ramp", NULL);
  if (ramp) sscanf(ramp, "%lf:%lld", &ignored, &until);
  if (!throttle(&from, &to, &factor, &reasons)) from = to = 0;
  breaks[1] = until; breaks[2] = from; breaks[3] = to;
  for (int i = 0; i < 4; i++)
    for (int j = i + 1; j < 4; j++)
      if (breaks[j] < breaks[i]) { long long swap = breaks[i]; breaks[i] = breaks[j]; breaks[j] = swap; }
  for (int i = 0; i < 4; i++) {
    long long end = i == 3 || breaks[i + 1] > at_ns ? at_ns : breaks[i + 1];
    if (end > breaks[i]) sum += sm_hertz(breaks[i] + (end - breaks[i]) / 2) * (double)(end - breaks[i]) / 1e9;
  }
  return (unsigned long long)sum;
}

unsigned long long global_timer(long long at_ns) {
  long long step = number_of("globaltimer_ns", 1000);
  return (unsigned long long)(1700000000000000000LL + at_ns / step * step);
}
