# Writes a samples file of a large suite: awk -v runs=20 -v seed=1 -f samples.awk > baseline.json
# 1,000 cases of 100 samples a run, launches about 1 % apart, samples with a tail to the right.
BEGIN {
  srand(seed)
  printf "{\"schema\":\"perfgate/samples@1\",\"benchmarks\":["
  for (c = 0; c < 1000; c++) {
    printf "%s{\"id\":\"case-%d\",\"metric\":\"time\",\"unit\":\"ns\",\"better\":\"lower\",\"runs\":[", (c ? ",\n" : ""), c
    for (r = 0; r < runs; r++) {
      level = 100000 * (1 + 0.01 * (rand() - 0.5))
      printf "%s{\"id\":\"%d-%d\",\"samples\":[", (r ? "," : ""), seed, r
      for (s = 0; s < 100; s++) printf "%s%d", (s ? "," : ""), level * (1 - 0.02 * log(1 - rand()))
      printf "]}"
    }
    printf "]}"
  }
  print "]}"
}
