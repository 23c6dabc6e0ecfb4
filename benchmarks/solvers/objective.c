/* Written to be compiled with -O3 -march=native: the scenarios innermost and contiguous, sums in sixteen lanes. By itself it is what one would write from the
   page: double precision and the functions of libm. With -DQUICK it has single precision and the engine's own polynomials, so that only the solvers differ. */
#include "objective.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LANES = 16, CONSTANTS = 6 };
enum { LINEAR, LINE, PATH, THRESHOLD, DROOP };
enum { AT_MOST, AT_LEAST, CLOSE_TO };

#ifdef QUICK
typedef float number;
#else
typedef double number;
#endif

typedef struct { int32_t group, other; double a[3]; } term;
typedef struct { int32_t type, bound, over_mean, terms; double weight, target, scale, c[CONSTANTS]; term *term; number *values; double mean; } objective;
typedef struct { int32_t n, *sites; double upper, price_or_stiffness; } site_set;

struct problem {
    int32_t variables, sites, elements, groups, scenarios, entries, members, limits, objectives, fixed;
    double exponent, trace, tail_weight, tail_share, tail_softness;
    float *log_scale, *log_offset, *density, *member_weight; /* as the file has them */
    int32_t *first, *site, *member_first, *member_group;
    site_set *variable, *limit;
    objective *objective;
    double *upper, *start, *check_at, *check_gradient, check_value;
    number *dose, *weakness, *pull_of_group, *slope, *lane_sums, *penalty, *tail;
    double *site_gradient, tau;
    char *reached;
};

static void *get(FILE *f, size_t size, size_t n)
{
    void *data = aligned_alloc(64, (size * n + 127) / 64 * 64);
    if (!data || fread(data, size, n, f) != n) {
        fprintf(stderr, "the problem is cut off\n");
        exit(1);
    }
    return data;
}

static void *room(size_t size, size_t n)
{
    void *data = aligned_alloc(64, (size * n + 127) / 64 * 64);
    memset(data, 0, size * n);
    return data;
}

static int32_t whole(FILE *f) { int32_t *x = get(f, 4, 1), value = *x; free(x); return value; }
static double real(FILE *f) { double *x = get(f, 8, 1), value = *x; free(x); return value; }

static site_set *read_sets(FILE *f, int n)
{
    site_set *sets = room(sizeof *sets, n);
    for (int i = 0; i < n; i++) {
        sets[i].n = whole(f);
        sets[i].sites = get(f, 4, sets[i].n);
        sets[i].upper = real(f);
        sets[i].price_or_stiffness = real(f);
    }
    return sets;
}

static void read_objective(FILE *f, objective *o, int scenarios)
{
    o->type = whole(f), o->bound = whole(f), o->over_mean = whole(f), o->terms = whole(f);
    o->weight = real(f), o->target = real(f), o->scale = real(f);
    for (int i = 0; i < CONSTANTS; i++) o->c[i] = real(f);
    o->term = room(sizeof *o->term, o->terms);
    for (int t = 0; t < o->terms; t++) {
        o->term[t].group = whole(f), o->term[t].other = whole(f);
        for (int i = 0; i < 3; i++) o->term[t].a[i] = real(f);
    }
    o->values = room(sizeof(number), scenarios);
}

problem *problem_read(const char *file)
{
    FILE *f = fopen(file, "rb");
    if (!f) {
        fprintf(stderr, "%s cannot be read\n", file);
        exit(1);
    }
    problem *p = room(sizeof *p, 1);
    int32_t *n = get(f, 4, 10);
    memcpy(p, n, 40);
    p->exponent = real(f), p->trace = real(f), p->tail_weight = real(f), p->tail_share = real(f), p->tail_softness = real(f);
    p->log_scale = get(f, 4, p->scenarios), p->log_offset = get(f, 4, p->elements);
    p->first = get(f, 4, p->elements + 1), p->site = get(f, 4, p->entries), p->density = get(f, 4, (size_t)p->entries * p->scenarios);
    p->member_first = get(f, 4, p->elements + 1), p->member_group = get(f, 4, p->members), p->member_weight = get(f, 4, p->members);
    p->dose = room(sizeof(number), p->sites);
    for (int i = 0; i < p->fixed; i++) {
        int site = whole(f);
        p->dose[site] = real(f);
    }
    p->variable = read_sets(f, p->variables), p->limit = read_sets(f, p->limits);
    p->objective = room(sizeof *p->objective, p->objectives);
    for (int i = 0; i < p->objectives; i++) read_objective(f, &p->objective[i], p->scenarios);
    p->start = get(f, 8, p->variables), p->check_at = get(f, 8, p->variables), p->check_value = real(f), p->check_gradient = get(f, 8, p->variables);
    fclose(f);

    p->upper = room(8, p->variables);
    for (int v = 0; v < p->variables; v++) p->upper[v] = p->variable[v].upper;
    p->weakness = room(sizeof(number), (size_t)p->groups * p->scenarios), p->pull_of_group = room(sizeof(number), (size_t)p->groups * p->scenarios);
    p->slope = room(sizeof(number), (size_t)p->elements * p->scenarios), p->lane_sums = room(sizeof(number), (size_t)p->sites * LANES);
    p->penalty = room(sizeof(number), p->scenarios), p->tail = room(sizeof(number), p->scenarios);
    p->site_gradient = room(8, p->sites), p->reached = room(1, p->elements);
    p->tau = NAN;
    return p;
}

int problem_variables(const problem *p) { return p->variables; }
const double *problem_upper(const problem *p) { return p->upper; }
const double *problem_start(const problem *p) { return p->start; }

#ifdef QUICK
static inline int32_t bits_of(float x) { int32_t i; memcpy(&i, &x, 4); return i; }
static inline float of_bits(int32_t i) { float x; memcpy(&x, &i, 4); return x; }

/* The engine's own polynomials, so that the peer is not held up by powf: log2 and 2^y without branches, which the compiler turns into vectors. */
static inline float log_2(float x)
{
    int32_t above = bits_of(x) - 0x3f3504f3;
    float whole_part = (float)(above >> 23), t = of_bits((above & 0x7fffff) + 0x3f3504f3) - 1;
    float q = -0.146203534f;
    q = q * t + 0.234209851f, q = q * t - 0.248821806f, q = q * t + 0.287075611f, q = q * t - 0.360241986f;
    q = q * t + 0.480924039f, q = q * t - 0.721352759f, q = q * t + 1.44269496f;
    return q * t + whole_part;
}

static inline float exp_2(float y)
{
    y = y < -126 ? -126 : y;
    y = y > 50 ? 50 : y;
    float rounded = y + 12582912.0f, t = y - (rounded - 12582912.0f);
    float q = 0.00134004322f;
    q = q * t + 0.0096760371f, q = q * t + 0.0555032721f, q = q * t + 0.240221074f, q = q * t + 0.693147207f, q = q * t + 1.0f;
    return of_bits(bits_of(q) + (int32_t)((uint32_t)bits_of(rounded) << 23));
}
#else
static inline double log_2(double x) { return log2(x); }
static inline double exp_2(double y) { return exp2(y); }
#endif

static inline number step(number x) { return 1 / (1 + exp_2(x * -1.44269504f)); }

#ifdef QUICK
static inline number normal(number z)
{
    number x = fabs(z), t = 1 / (1 + 0.2316419f * x);
    number q = ((((1.330274429f * t - 1.821255978f) * t + 1.781477937f) * t - 0.356563782f) * t + 0.319381530f) * t;
    number tail = exp_2(x * x * -0.72134752f) * 0.39894228f * q;
    return z > 0 ? 1 - tail : tail;
}
#else
static inline double normal(double z) { return erfc(-z * 0.70710678118654752) / 2; }
#endif

static void forward(problem *p)
{
    const int S = p->scenarios;
    memset(p->weakness, 0, sizeof(number) * (size_t)p->groups * S);
    const number exponent = p->exponent, trace = p->trace;
    number a[S], blocked[S];
    for (int e = 0; e < p->elements; e++) {
        memset(a, 0, sizeof a);
        p->reached[e] = 0;
        for (int k = p->first[e]; k < p->first[e + 1]; k++) {
            const number dose = p->dose[p->site[k]];
            const float *density = p->density + (size_t)k * S;
            if (dose <= 0) continue;
            p->reached[e] = 1;
            for (int s = 0; s < S; s++) a[s] += density[s] * dose;
        }
        if (!p->reached[e]) continue;
        number *slope = p->slope + (size_t)e * S;
        const number offset = p->log_offset[e];
        for (int s = 0; s < S; s++) {
            number d = a[s] + trace, x = exp_2(log_2(d) * exponent + (p->log_scale[s] + offset)), spared = 1 / (x + 1);
            blocked[s] = x * spared;
            slope[s] = exponent * blocked[s] * spared / d;
        }
        for (int m = p->member_first[e]; m < p->member_first[e + 1]; m++) {
            number *w = p->weakness + (size_t)p->member_group[m] * S;
            const number weight = p->member_weight[m];
            for (int s = 0; s < S; s++) w[s] += blocked[s] * weight;
        }
    }
}

static void backward(problem *p)
{
    const int S = p->scenarios;
    memset(p->lane_sums, 0, sizeof(number) * (size_t)p->sites * LANES);
    number pull[S];
    for (int e = 0; e < p->elements; e++) {
        if (!p->reached[e]) continue;
        memset(pull, 0, sizeof pull);
        for (int m = p->member_first[e]; m < p->member_first[e + 1]; m++) {
            const number *g = p->pull_of_group + (size_t)p->member_group[m] * S, weight = p->member_weight[m];
            for (int s = 0; s < S; s++) pull[s] += g[s] * weight;
        }
        const number *slope = p->slope + (size_t)e * S;
        for (int s = 0; s < S; s++) pull[s] *= slope[s];
        for (int k = p->first[e]; k < p->first[e + 1]; k++) {
            const float *density = p->density + (size_t)k * S;
            number *sum = p->lane_sums + (size_t)p->site[k] * LANES, lane[LANES];
            memcpy(lane, sum, sizeof lane);
            for (int s = 0; s < S; s += LANES)
                for (int l = 0; l < LANES; l++) lane[l] += density[s + l] * pull[s + l];
            memcpy(sum, lane, sizeof lane);
        }
    }
    for (int i = 0; i < p->sites; i++) {
        p->site_gradient[i] = 0;
        for (int l = 0; l < LANES; l++) p->site_gradient[i] += p->lane_sums[i * LANES + l];
    }
}

static void linear_sum(const problem *p, const objective *o, number from, number *to)
{
    const int S = p->scenarios;
    for (int s = 0; s < S; s++) to[s] = from;
    for (int t = 0; t < o->terms; t++) {
        const number *w = p->weakness + (size_t)o->term[t].group * S, factor = o->type == LINE ? -o->term[t].a[0] : o->term[t].a[0];
        for (int s = 0; s < S; s++) to[s] += factor * w[s];
    }
}

static void moved(const problem *p, const objective *o, number (*xyz)[3])
{
    const int S = p->scenarios;
    for (int s = 0; s < S; s++)
        for (int i = 0; i < 3; i++) xyz[s][i] = o->c[2 + i];
    for (int t = 0; t < o->terms; t++) {
        const number *w = p->weakness + (size_t)o->term[t].group * S;
        for (int s = 0; s < S; s++)
            for (int i = 0; i < 3; i++) xyz[s][i] += (1 - w[s]) * (number)o->term[t].a[i];
    }
}

static inline number droop(const problem *p, const objective *o, int t, int s, number *raising, number *force)
{
    const number up = p->weakness[(size_t)o->term[t].group * p->scenarios + s], down = p->weakness[(size_t)o->term[t].other * p->scenarios + s];
    *raising = up > (number)o->c[4] ? up : (number)o->c[4];
    *force = (number)o->c[0] + (number)o->c[1] * down;
    return ((number)o->c[2] - log_2(*force / *raising) * 0.69314718f) / (number)o->c[3];
}

static void values(problem *p, objective *o)
{
    const int S = p->scenarios;
    number *q = o->values;
    if (o->type == LINEAR) {
        linear_sum(p, o, o->c[0], q);
    } else if (o->type == LINE) {
        const number least = o->c[3], power = o->c[2], above = o->c[0] - o->c[1], floor_grade = o->c[1];
        linear_sum(p, o, 1, q);
        for (int s = 0; s < S; s++) q[s] = floor_grade + above * exp_2(log_2(q[s] > least ? q[s] : least) * power);
    } else if (o->type == PATH) {
        number xyz[S][3];
        moved(p, o, xyz);
        for (int s = 0; s < S; s++) {
            number length = sqrt(xyz[s][0] * xyz[s][0] + xyz[s][1] * xyz[s][1] + xyz[s][2] * xyz[s][2]);
            q[s] = (length > (number)o->c[1] ? length : (number)o->c[1]) / (number)o->c[0];
        }
    } else if (o->type == THRESHOLD) {
        const number none = 1 / (1 + exp(o->c[0] / o->c[1])), threshold = o->c[0], per = 1 / o->c[1];
        memset(q, 0, sizeof(number) * (size_t)S);
        for (int t = 0; t < o->terms; t++) {
            const number *w = p->weakness + (size_t)o->term[t].group * S, factor = o->term[t].a[0] / o->c[2] / (1 - none);
            for (int s = 0; s < S; s++) q[s] += factor * (step((w[s] - threshold) * per) - none);
        }
    } else {
        number raising, force;
        for (int s = 0; s < S; s++) {
            number spared = 1;
            for (int t = 0; t < o->terms; t++) spared *= 1 - normal(droop(p, o, t, s, &raising, &force));
            q[s] = (1 - spared) / (number)o->c[5];
        }
    }
}

static void add_gradient(problem *p, objective *o, const number *by_value)
{
    const int S = p->scenarios;
    if (o->type == LINEAR || o->type == LINE) {
        number each[S];
        memcpy(each, by_value, sizeof each);
        if (o->type == LINE) {
            const number least = o->c[3], power = o->c[2] - 1, factor = -(o->c[0] - o->c[1]) * o->c[2];
            linear_sum(p, o, 1, each);
            for (int s = 0; s < S; s++) each[s] = by_value[s] * factor * exp_2(log_2(each[s] > least ? each[s] : least) * power);
        }
        for (int t = 0; t < o->terms; t++) {
            number *g = p->pull_of_group + (size_t)o->term[t].group * S;
            const number factor = o->term[t].a[0];
            for (int s = 0; s < S; s++) g[s] += factor * each[s];
        }
    } else if (o->type == PATH) {
        number xyz[S][3];
        moved(p, o, xyz);
        for (int t = 0; t < o->terms; t++) {
            number *g = p->pull_of_group + (size_t)o->term[t].group * S;
            const number x = o->term[t].a[0], y = o->term[t].a[1], z = o->term[t].a[2], before = o->c[0], least = o->c[1];
            for (int s = 0; s < S; s++) {
                number length = sqrt(xyz[s][0] * xyz[s][0] + xyz[s][1] * xyz[s][1] + xyz[s][2] * xyz[s][2]);
                g[s] -= by_value[s] * (xyz[s][0] * x + xyz[s][1] * y + xyz[s][2] * z) / ((length > least ? length : least) * before);
            }
        }
    } else if (o->type == THRESHOLD) {
        const number none = 1 / (1 + exp(o->c[0] / o->c[1])), threshold = o->c[0], per = 1 / o->c[1];
        for (int t = 0; t < o->terms; t++) {
            const number *w = p->weakness + (size_t)o->term[t].group * S, factor = o->term[t].a[0] / o->c[2] / (1 - none) / o->c[1];
            number *g = p->pull_of_group + (size_t)o->term[t].group * S;
            for (int s = 0; s < S; s++) {
                number part = step((w[s] - threshold) * per);
                g[s] += factor * part * (1 - part) * by_value[s];
            }
        }
    } else {
        for (int s = 0; s < S; s++) {
            number z[o->terms], share[o->terms], raising[o->terms], force[o->terms], spared = 1;
            for (int t = 0; t < o->terms; t++) {
                z[t] = droop(p, o, t, s, &raising[t], &force[t]);
                share[t] = 1 - normal(z[t]);
                spared *= share[t];
            }
            for (int t = 0; t < o->terms; t++) {
                number others = spared / (share[t] > 1e-12f ? share[t] : 1e-12f);
                number pull = by_value[s] * others * exp_2(z[t] * z[t] * -0.72134752f) * 0.39894228f / (number)(o->c[5] * o->c[3]);
                p->pull_of_group[(size_t)o->term[t].group * S + s] += pull / raising[t];
                p->pull_of_group[(size_t)o->term[t].other * S + s] -= pull * (number)o->c[1] / force[t];
            }
        }
    }
}

static inline number excess(const objective *o, number value)
{
    number y = (value - (number)o->target) / (number)o->scale;
    return o->bound == AT_MOST ? (y > 0 ? y : 0) : o->bound == AT_LEAST ? (y < 0 ? y : 0) : y;
}

static double mean(const number *x, int n)
{
    double sum = 0;
    for (int i = 0; i < n; i++) sum += x[i];
    return sum / n;
}

/* The mean of the worst share and its weights: Newton for tau from where it was. */
static double tail_mean(problem *p)
{
    const int S = p->scenarios;
    const double worst = p->tail_share * S, soft = p->tail_softness;
    double low = INFINITY, high = -INFINITY;
    for (int s = 0; s < S; s++) low = fmin(low, p->penalty[s]), high = fmax(high, p->penalty[s]);
    low -= 40 * soft, high += 40 * soft;
    double at = p->tau > low && p->tau < high ? p->tau : (low + high) / 2;
    for (int i = 0; i < 60 && high - low > 1e-7 * soft; i++) {
        number above = 0, slope = 0, per = 1 / soft, tau = at;
        for (int s = 0; s < S; s++) {
            number part = step((p->penalty[s] - tau) * per);
            above += part, slope += part * (1 - part);
        }
        double over = above - worst;
        if (over > 0) low = at; else high = at;
        double next = at + over * soft / fmax(1e-12, slope);
        if (!(next > low && next < high)) next = (low + high) / 2;
        double change = fabs(next - at);
        at = next;
        if (change < 1e-5 * soft) break;
    }
    p->tau = at;
    double sum = 0;
    for (int s = 0; s < S; s++) {
        number x = (p->penalty[s] - at) / soft;
        p->tail[s] = step(x) / worst;
        sum += (x > 0 ? x : 0) + log_2(1 + exp_2(fabs(x) * -1.44269504f)) * 0.69314718f;
    }
    return at + sum * soft / worst;
}

static double score(problem *p)
{
    const int S = p->scenarios;
    double over_mean = 0;
    memset(p->penalty, 0, sizeof(number) * (size_t)S);
    for (int i = 0; i < p->objectives; i++) {
        objective *o = &p->objective[i];
        values(p, o);
        if (o->over_mean) {
            o->mean = mean(o->values, S);
            number y = excess(o, o->mean);
            over_mean += o->weight * y * y;
            continue;
        }
        for (int s = 0; s < S; s++) {
            number y = excess(o, o->values[s]);
            p->penalty[s] += (number)o->weight * y * y;
        }
    }
    double tail = tail_mean(p), k = p->tail_weight, result = (1 - k) * mean(p->penalty, S) + k * tail + over_mean;
    number weight[S], by_value[S];
    for (int s = 0; s < S; s++) weight[s] = (1 - k) / S + k * p->tail[s];
    memset(p->pull_of_group, 0, sizeof(number) * (size_t)p->groups * S);
    for (int i = 0; i < p->objectives; i++) {
        objective *o = &p->objective[i];
        const number factor = 2 * o->weight / o->scale;
        number any = 0;
        for (int s = 0; s < S; s++) {
            by_value[s] = o->over_mean ? factor * excess(o, o->mean) / S : factor * excess(o, o->values[s]) * weight[s];
            any += fabs(by_value[s]);
        }
        if (any > 0) add_gradient(p, o, by_value);
    }
    return result;
}

double problem_evaluate(problem *p, const double *v, double *gradient)
{
    double value = 0;
    for (int i = 0; i < p->variables; i++) {
        value += p->variable[i].price_or_stiffness * v[i];
        for (int k = 0; k < p->variable[i].n; k++) p->dose[p->variable[i].sites[k]] = v[i];
    }
    forward(p);
    value += score(p);
    backward(p);
    for (int i = 0; i < p->limits; i++) {
        double sum = 0;
        for (int k = 0; k < p->limit[i].n; k++) sum += p->dose[p->limit[i].sites[k]];
        double over = sum / p->limit[i].upper - 1, stiffness = p->limit[i].price_or_stiffness;
        if (over <= 0) continue;
        value += stiffness * over * over;
        for (int k = 0; k < p->limit[i].n; k++) p->site_gradient[p->limit[i].sites[k]] += 2 * stiffness * over / p->limit[i].upper;
    }
    for (int i = 0; i < p->variables; i++) {
        gradient[i] = p->variable[i].price_or_stiffness;
        for (int k = 0; k < p->variable[i].n; k++) gradient[i] += p->site_gradient[p->variable[i].sites[k]];
    }
    return value;
}

double problem_check(problem *p)
{
    double *gradient = room(8, p->variables), steepest = 0, worst = 0;
    double value = problem_evaluate(p, p->check_at, gradient);
    for (int i = 0; i < p->variables; i++) steepest = fmax(steepest, fabs(p->check_gradient[i])), worst = fmax(worst, fabs(gradient[i] - p->check_gradient[i]));
    free(gradient);
    return fmax(fabs(value / p->check_value - 1), worst / steepest);
}
