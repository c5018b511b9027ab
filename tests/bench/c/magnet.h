/* A macrospin for the programs beside:
 *     dm/dt = m x (B + alpha m x B),   B = H + bk (u.m) u - N m + m x p
 * with every field times -gamma/(1+alpha^2); and the time of the processor, ns. */
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
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}
