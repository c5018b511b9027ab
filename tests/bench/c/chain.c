/* The chain of src/physics/wall in C: the same five stages over the same rows, for its time beside ours.
   gcc -O3 -march=native -o chain chain.c -lm;  ./chain <cells> <steps>  prints ns per cell and stage, and a check. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void sweep(const double *c, double *m, double *slope, long n, double a, double b, double dt) {
  const double rate = -dt * c[0], alpha = c[1], ce = rate * c[2], cd = rate * c[3], BK = rate * c[4], Bperp = rate * c[5];
  const double e1 = rate * (c[13] - alpha * c[12]), e2 = rate * (c[12] + alpha * c[13]);
  const double b1x = rate * (c[6] - alpha * c[9]), b1y = rate * (c[7] - alpha * c[10]), b1z = rate * (c[8] - alpha * c[11]);
  const double b2x = rate * (c[9] + alpha * c[6]), b2y = rate * (c[10] + alpha * c[7]), b2z = rate * (c[11] + alpha * c[8]);
  double lx = m[0], ly = m[1], lz = m[2], x = m[3], y = m[4], z = m[5];
  for (long i = 3; i < 3 * n + 3; i += 3) {
    const double rx = m[i + 3], ry = m[i + 4], rz = m[i + 5];
    const double dx = rx - lx, dy = ry - ly, dz = rz - lz;
    const double Bx = ce * (lx + rx) + cd * dz, By = ce * (ly + ry) - Bperp * y, Bz = ce * (lz + rz) - cd * dx + BK * z;
    const double vx = alpha * Bx + b2x - e2 * dx, vy = alpha * By + b2y - e2 * dy, vz = alpha * Bz + b2z - e2 * dz;
    const double fx = Bx + b1x - e1 * dx + (y * vz - z * vy);
    const double fy = By + b1y - e1 * dy + (z * vx - x * vz);
    const double fz = Bz + b1z - e1 * dz + (x * vy - y * vx);
    const double sx = a * slope[i] + (y * fz - z * fy);
    const double sy = a * slope[i + 1] + (z * fx - x * fz);
    const double sz = a * slope[i + 2] + (x * fy - y * fx);
    slope[i] = sx; slope[i + 1] = sy; slope[i + 2] = sz;
    m[i] = x + b * sx; m[i + 1] = y + b * sy; m[i + 2] = z + b * sz;
    lx = x; ly = y; lz = z;
    x = rx; y = ry; z = rz;
  }
}

static void ends(double *m, long n, double r) {
  const double w = 1 / (1 + r * r);
  double *e = m + 3 * n;
  m[0] = w * (m[3] + r * m[5]); m[1] = m[4]; m[2] = w * (m[5] - r * m[3]);
  e[3] = w * (e[0] - r * e[2]); e[4] = e[1]; e[5] = w * (e[2] + r * e[0]);
}

int main(int argc, char **argv) {
  if (argc < 3) return 1;
  const long n = atol(argv[1]), steps = atol(argv[2]);
  /* What chain.bench.ts builds: cells of 2 nm with everything switched on. */
  const double gamma = 1.76085963023e11, alpha = 0.02, Ms = 8e5, A = 1.5e-11, K = 4e5, Kp = 4e4, D = 5e-4;
  const double dx = 2e-9, u = 50, xi = 0.04, aDL = 0.002, Bzext = 0.001, dt = 2.5e-13;
  const double c[14] = {gamma / (1 + alpha * alpha), alpha, 2 * A / Ms / (dx * dx), D / (Ms * dx), 2 * K / Ms, 2 * Kp / Ms,
                        0, 0, Bzext, 0, aDL, 0, u / (2 * gamma * dx), xi * u / (2 * gamma * dx)};
  const double r = D * dx / (2 * A), Delta = sqrt(A / K);
  const double carry[5] = {0, -567301805773. / 1357537059087, -2404267990393. / 2016746695238, -3550918686646. / 2091501179385,
                           -1275806237668. / 842570457699};
  const double share[5] = {1432997174477. / 9575080441755, 5161836677717. / 13612068292357, 1720146321549. / 2090206949498,
                           3134564353537. / 4481467310338, 2277821191437. / 14882151754819};
  double *m = calloc(3 * (n + 2), sizeof *m), *slope = calloc(3 * (n + 2), sizeof *slope);
  for (long i = 0; i < n; i++) {
    const double s = ((i + 0.5) * dx - n * dx / 2) / Delta;
    m[3 * i + 3] = -1 / cosh(s);
    m[3 * i + 5] = -tanh(s);
  }
  struct timespec t0, t1;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t0);
  for (long k = 0; k < steps; k++) {
    for (int s = 0; s < 5; s++) {
      ends(m, n, r);
      sweep(c, m, slope, n, carry[s], share[s], dt);
    }
    for (long i = 3; i < 3 * n + 3; i += 3) {
      const double f = 1 / sqrt(m[i] * m[i] + m[i + 1] * m[i + 1] + m[i + 2] * m[i + 2]);
      m[i] *= f; m[i + 1] *= f; m[i + 2] *= f;
    }
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t1);
  double sum = 0;
  for (long i = 0; i < n; i++) sum += m[3 * i + 5];
  printf("%.17g %.17g\n", ((t1.tv_sec - t0.tv_sec) * 1e9 + (t1.tv_nsec - t0.tv_nsec)) / ((double)n * steps * 5), sum / n);
  return 0;
}
