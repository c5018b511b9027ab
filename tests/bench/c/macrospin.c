/* What one trajectory of a macrospin costs a compiled program: Runge-Kutta of order 4, fixed step, on
 *     dm/dt = m x (B + alpha m x B),   B = H + bk (u.m) u - N m + m x p
 * with every field times -gamma/(1+alpha^2). Prints nanoseconds per right-hand side, the least of `runs`, and m.
 * usage: macrospin [runs] [steps] */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct { double x, y, z; } Vec;
typedef struct { Vec H, u, N, p; double bk, alpha; } Fields;

static inline Vec cross(Vec a, Vec b) {
  return (Vec){a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
static inline Vec axpy(double k, Vec x, Vec y) {
  return (Vec){y.x + k * x.x, y.y + k * x.y, y.z + k * x.z};
}
static inline Vec rate(const Fields *f, Vec m) {
  Vec t = cross(m, f->p);
  double c = f->bk * (f->u.x * m.x + f->u.y * m.y + f->u.z * m.z);
  Vec B = {f->H.x + c * f->u.x - f->N.x * m.x + t.x, f->H.y + c * f->u.y - f->N.y * m.y + t.y,
           f->H.z + c * f->u.z - f->N.z * m.z + t.z};
  return cross(m, axpy(f->alpha, cross(m, B), B));
}
static Vec run(const Fields *fields, Vec m, double dt, long steps) {
  const Fields f = *fields;
  for (long i = 0; i < steps; i++) {
    Vec k1 = rate(&f, m), k2 = rate(&f, axpy(dt / 2, k1, m));
    Vec k3 = rate(&f, axpy(dt / 2, k2, m)), k4 = rate(&f, axpy(dt, k3, m));
    m = axpy(dt / 6, axpy(2, axpy(1, k2, k3), axpy(1, k1, k4)), m);
  }
  return m;
}
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
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
