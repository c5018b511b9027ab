/* What an adaptive method of order 8 costs a compiled program: DOP853 of Dormand and Prince (E. Hairer, S. P. Norsett,
 * G. Wanner, Solving Ordinary Differential Equations I) with its published step control, on macrospins. For each case and each error at the end it takes the cheapest tolerance
 * in eighths of a decade that reaches it, as does the next, and prints: case, target, microseconds, right-hand sides.
 * usage: trajectory [runs] < cases; a case is name, m0 (3), reference end (3), number of parts, and for each part:
 * t, alpha, H (3), bk, u (3), N (3), p (3), the fields already multiplied */
#include "magnet.h"

typedef struct { double t; Fields f; } Part;
typedef struct { char name[32]; Vec m0, end; int parts; Part part[4]; } Case;

static const double A[12][12] = {
  {0},
  {0.05260015195876773},
  {0.0197250569845379, 0.0591751709536137},
  {0.02958758547680685, 0, 0.08876275643042054},
  {0.2413651341592667, 0, -0.8845494793282861, 0.924834003261792},
  {0.037037037037037035, 0, 0, 0.17082860872947386, 0.12546768756682242},
  {0.037109375, 0, 0, 0.17025221101954405, 0.06021653898045596, -0.017578125},
  {0.03709200011850479, 0, 0, 0.17038392571223998, 0.10726203044637328, -0.015319437748624402,
   0.008273789163814023},
  {0.6241109587160757, 0, 0, -3.3608926294469414, -0.868219346841726, 27.59209969944671, 20.154067550477894,
   -43.48988418106996},
  {0.47766253643826434, 0, 0, -2.4881146199716677, -0.590290826836843, 21.230051448181193, 15.279233632882423,
   -33.28821096898486, -0.020331201708508627},
  {-0.9371424300859873, 0, 0, 5.186372428844064, 1.0914373489967295, -8.149787010746927, -18.52006565999696,
   22.739487099350505, 2.4936055526796523, -3.0467644718982196},
  {2.273310147516538, 0, 0, -10.53449546673725, -2.0008720582248625, -17.9589318631188, 27.94888452941996,
   -2.8589982771350235, -8.87285693353063, 12.360567175794303, 0.6433927460157636}};
static const double W[12] = {
  0.054293734116568765, 0, 0, 0, 0, 4.450312892752409, 1.8915178993145003, -5.801203960010585,
   0.3111643669578199, -0.1521609496625161, 0.20136540080403034, 0.04471061572777259};
static const double E5[12] = {
  0.01312004499419488, 0, 0, 0, 0, -1.2251564463762044, -0.4957589496572502, 1.6643771824549864,
   -0.35032884874997366, 0.3341791187130175, 0.08192320648511571, -0.022355307863886294};
static const double E3[12] = {
  -0.18980075407240762, 0, 0, 0, 0, 4.450312892752409, 1.8915178993145003, -5.801203960010585,
   -0.4226823213237919, -0.1521609496625161, 0.20136540080403034, 0.02265179219836082};

/* Written so that the compiler unrolls it and drops the zeros. */
static inline __attribute__((always_inline)) Vec sum(const double *w, const Vec *k, int n) {
  Vec s = {0, 0, 0};
#pragma GCC unroll 12
  for (int j = 0; j < n; j++)
    if (w[j] != 0) s = axpy(w[j], k[j], s);
  return s;
}
static inline double scaled(Vec e, Vec s) {
  double x = e.x / s.x, y = e.y / s.y, z = e.z / s.z;
  return x * x + y * y + z * z;
}
static Vec dop853(const Part *part, Vec m, double tol, long *calls) {
  const Fields f = part->f;
  const double end = part->t;
  Vec k[12];
  double t = 0;
  int refused = 0;
  k[0] = rate(&f, m);
  double h = 0.01 / (1e-9 + sqrt(k[0].x * k[0].x + k[0].y * k[0].y + k[0].z * k[0].z));
  ++*calls;
  while (t < end * (1 - 1e-14)) {
    if (t + 1.0000001 * h >= end) h = end - t;
#pragma GCC unroll 12
    for (int i = 1; i < 12; i++) k[i] = rate(&f, axpy(h, sum(A[i], k, i), m));
    Vec next = axpy(h, sum(W, k, 12), m);
    Vec s = {tol * (1 + fmax(fabs(m.x), fabs(next.x))), tol * (1 + fmax(fabs(m.y), fabs(next.y))),
             tol * (1 + fmax(fabs(m.z), fabs(next.z)))};
    double e5 = scaled(sum(E5, k, 12), s), e3 = scaled(sum(E3, k, 12), s), both = e5 + 0.01 * e3;
    double error = both > 0 ? h * e5 / sqrt(both * 3) : 0;
    double factor = fmin(6, fmax(1 / 3., 0.9 * pow(error, -0.125)));
    *calls += 11;
    if (error <= 1) {
      t += h;
      m = next;
      k[0] = rate(&f, m);
      ++*calls;
      h *= refused ? fmin(1, factor) : factor;
    } else h *= factor;
    refused = error > 1;
  }
  return m;
}
static double run(const Case *c, double tol, long *calls) {
  Vec m = c->m0;
  *calls = 0;
  for (int i = 0; i < c->parts; i++) m = dop853(&c->part[i], m, tol, calls);
  return fmax(fabs(m.x - c->end.x), fmax(fabs(m.y - c->end.y), fabs(m.z - c->end.z)));
}
static int ascending(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return (d > 0) - (d < 0);
}
static int number(double *x) { return scanf("%lf", x) == 1; }
static int vector(Vec *v) { return number(&v->x) && number(&v->y) && number(&v->z); }

int main(int count, char **argument) {
  int runs = count > 1 ? atoi(argument[1]) : 5;
  Case c;
  double *spent = malloc(runs * sizeof *spent);
  while (scanf("%31s", c.name) == 1) {
    if (!vector(&c.m0) || !vector(&c.end) || scanf("%d", &c.parts) != 1 || c.parts > 4) return 1;
    for (Part *p = c.part; p < c.part + c.parts; p++)
      if (!number(&p->t) || !number(&p->f.alpha) || !vector(&p->f.H) || !number(&p->f.bk) || !vector(&p->f.u) ||
          !vector(&p->f.N) || !vector(&p->f.p))
        return 1;
    for (double target = 1e-6; target > 1e-10; target *= 1e-3) {
      long calls;
      double tol = 1;
      for (int j = 16; j < 140; j++) {
        tol = pow(10, -j / 8.);
        if (run(&c, tol, &calls) <= target && run(&c, pow(10, -(j + 1) / 8.), &calls) <= target) break;
      }
      double start = now(), sink = run(&c, tol, &calls), once = now() - start;
      long times = (long)(20e6 / (once + 1e3)) + 1;
      for (int r = 0; r < runs; r++) {
        start = now();
        for (long i = 0; i < times; i++) sink += run(&c, tol, &calls);
        spent[r] = (now() - start) / times * 1e-3;
      }
      qsort(spent, runs, sizeof *spent, ascending);
      if (sink < 0) return 1;
      printf("%s %g %.4f %ld\n", c.name, target, spent[runs / 2], calls);
    }
  }
  return 0;
}
