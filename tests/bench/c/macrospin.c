/* What one trajectory of a macrospin costs a compiled program: Runge-Kutta of order 4, fixed step. Prints nanoseconds
 * per right-hand side, the least of `runs`, and m. usage: macrospin [runs] [steps] */
#include "magnet.h"

static Vec run(const Fields *fields, Vec m, double dt, long steps) {
  const Fields f = *fields;
  for (long i = 0; i < steps; i++) {
    Vec k1 = rate(&f, m), k2 = rate(&f, axpy(dt / 2, k1, m));
    Vec k3 = rate(&f, axpy(dt / 2, k2, m)), k4 = rate(&f, axpy(dt, k3, m));
    m = axpy(dt / 6, axpy(2, axpy(1, k2, k3), axpy(1, k1, k4)), m);
  }
  return m;
}

int main(int count, char **argument) {
  int runs = count > 1 ? atoi(argument[1]) : 9;
  long steps = count > 2 ? atol(argument[2]) : 200000;
  const double alpha = 0.02, g = -1.76085963023e11 / (1 + alpha * alpha);
  const Fields f = {.H = {g * 0.02, g * 0.01, g * 0.1}, .u = {0, 0, 1}, .N = {0, 0, g * 0.2},
                    .p = {0, 0, -g * 0.002}, .bk = g * 0.3, .alpha = alpha};
  double best = 1e300;
  Vec m = {0, 0, 0};
  for (int r = 0; r < runs; r++) {
    double start = now();
    m = run(&f, (Vec){0.6, 0, 0.8}, 1e-12, steps);
    double spent = (now() - start) / (4.0 * steps);
    if (spent < best) best = spent;
  }
  printf("%.4f %.12f %.12f %.12f\n", best, m.x, m.y, m.z);
}
