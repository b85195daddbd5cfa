/* The yardstick of robustness.bench.ts: a plain loop of random weights and scores that counts ranks, and nothing else.
   cc -O3 -march=native -ffast-math smaa.c -lm; ./a.out OPTIONS CRITERIA RUNS prints the nanoseconds of a run. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint64_t state[4] = {1, 2, 3, 4};

static inline uint64_t rotate(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

/* xoshiro256+, as a number from 0 to 1. */
static inline double uniform(void) {
  uint64_t result = state[0] + state[3], shifted = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate(state[3], 45);
  return (result >> 11) * 0x1p-53;
}

int main(int count, char **given) {
  if (count < 4) return 2;
  int m = atoi(given[1]), n = atoi(given[2]);
  long runs = atol(given[3]);
  double *low = malloc(m * n * 8), *span = malloc(m * n * 8), *weight = malloc(n * 8), *total = malloc(m * 8);
  long *ranks = calloc(m * m, 8);
  for (int i = 0; i < m * n; i++) {
    low[i] = uniform() * 80;
    span[i] = uniform() * 20;
  }
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (long run = 0; run < runs; run++) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
      weight[j] = -log(1 - uniform());
      sum += weight[j];
    }
    for (int i = 0; i < m; i++) {
      double x = 0;
      for (int j = 0; j < n; j++) x += weight[j] * (low[i * n + j] + span[i * n + j] * uniform());
      total[i] = x / sum;
    }
    for (int i = 0; i < m; i++) {
      int rank = 0;
      for (int j = 0; j < m; j++) rank += total[j] > total[i];
      ranks[i * m + rank]++;
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double taken = (end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec);
  /* The second number keeps the compiler from leaving the work out. */
  printf("%.1f %f\n", taken / runs, (double)ranks[0] / runs);
}
