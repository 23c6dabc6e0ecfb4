/* Solves one problem with NLopt and Ipopt from the start it names, several times over, and prints what each reached, when, as JSON. */
#include "objective.h"

#include <math.h>
#include <nlopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <IpStdCInterface.h>

enum { MOST = 3000 };

static problem *the_problem;
static double *last_at, *last_gradient, last_value;
static int evaluations;
static double started, best, trace_ms[MOST], trace_value[MOST];

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

/* Value and gradient come together; a solver that asks for them apart pays once. */
static void evaluate(const double *v)
{
    const size_t bytes = sizeof(double) * problem_variables(the_problem);
    if (evaluations > 0 && memcmp(v, last_at, bytes) == 0) return;
    memcpy(last_at, v, bytes);
    last_value = problem_evaluate(the_problem, v, last_gradient);
    best = fmin(best, last_value);
    if (evaluations < MOST) trace_ms[evaluations] = now_ms() - started, trace_value[evaluations] = best;
    evaluations++;
}

static void begin(void) { evaluations = 0, best = INFINITY, started = now_ms(); }

static void print(const char *name, const char *status)
{
    double spent = now_ms() - started;
    printf("{\"solver\": \"%s\", \"status\": \"%s\", \"value\": %.9g, \"evaluations\": %d, \"ms\": %.4f, \"trace\": [", name, status, best, evaluations, spent);
    for (int i = 0; i < evaluations && i < MOST; i++) printf("%s[%.4f, %.9g]", i ? ", " : "", trace_ms[i], trace_value[i]);
    printf("]}\n");
}

static double nlopt_function(unsigned n, const double *v, double *gradient, void *data)
{
    (void)data;
    evaluate(v);
    if (gradient) memcpy(gradient, last_gradient, n * sizeof *gradient);
    return last_value;
}

static void solve_nlopt(const char *name, nlopt_algorithm algorithm, const double *start, double tolerance, double seconds, int quiet)
{
    const int n = problem_variables(the_problem);
    nlopt_opt opt = nlopt_create(algorithm, n);
    double *x = malloc(n * sizeof *x), value;
    memcpy(x, start, n * sizeof *x);
    nlopt_set_min_objective(opt, nlopt_function, NULL);
    nlopt_set_lower_bounds1(opt, 0);
    nlopt_set_upper_bounds(opt, problem_upper(the_problem));
    nlopt_set_ftol_rel(opt, tolerance);
    nlopt_set_maxeval(opt, 2000);
    nlopt_set_maxtime(opt, seconds);
    begin();
    int result = nlopt_optimize(opt, x, &value);
    char status[32];
    snprintf(status, sizeof status, "%d", result);
    if (!quiet) print(name, status);
    nlopt_destroy(opt);
    free(x);
}

static Bool ipopt_f(Index n, Number *x, Bool fresh, Number *value, UserDataPtr data)
{
    (void)n, (void)fresh, (void)data;
    evaluate(x);
    *value = last_value;
    return TRUE;
}

static Bool ipopt_gradient(Index n, Number *x, Bool fresh, Number *gradient, UserDataPtr data)
{
    (void)fresh, (void)data;
    evaluate(x);
    memcpy(gradient, last_gradient, n * sizeof *gradient);
    return TRUE;
}

static Bool ipopt_g(Index n, Number *x, Bool fresh, Index m, Number *g, UserDataPtr data)
{
    (void)n, (void)x, (void)fresh, (void)m, (void)g, (void)data;
    return TRUE;
}

static Bool ipopt_jacobian(Index n, Number *x, Bool fresh, Index m, Index count, Index *row, Index *column, Number *values, UserDataPtr data)
{
    (void)n, (void)x, (void)fresh, (void)m, (void)count, (void)row, (void)column, (void)values, (void)data;
    return TRUE;
}

static Bool ipopt_hessian(
    Index n, Number *x, Bool fresh, Number factor, Index m, Number *lambda, Bool fresh_lambda, Index count, Index *row, Index *column, Number *values, UserDataPtr data)
{
    (void)n, (void)x, (void)fresh, (void)factor, (void)m, (void)lambda, (void)fresh_lambda, (void)count, (void)row, (void)column, (void)values, (void)data;
    return FALSE;
}

static void solve_ipopt(const char *name, const double *start, double tolerance)
{
    const int n = problem_variables(the_problem);
    double *lower = calloc(n, sizeof *lower), *upper = malloc(n * sizeof *upper), *x = malloc(n * sizeof *x), value;
    memcpy(upper, problem_upper(the_problem), n * sizeof *upper);
    memcpy(x, start, n * sizeof *x);
    IpoptProblem ipopt = CreateIpoptProblem(n, lower, upper, 0, NULL, NULL, 0, 0, 0, ipopt_f, ipopt_g, ipopt_gradient, ipopt_jacobian, ipopt_hessian);
    AddIpoptStrOption(ipopt, (char *)"hessian_approximation", (char *)"limited-memory");
    AddIpoptStrOption(ipopt, (char *)"sb", (char *)"yes");
    AddIpoptIntOption(ipopt, (char *)"print_level", 0);
    AddIpoptIntOption(ipopt, (char *)"max_iter", 400);
    AddIpoptNumOption(ipopt, (char *)"tol", tolerance);
    begin();
    int result = IpoptSolve(ipopt, x, NULL, &value, NULL, NULL, NULL, NULL);
    char status[32];
    snprintf(status, sizeof status, "%d", result);
    print(name, status);
    FreeIpoptProblem(ipopt);
    free(lower), free(upper), free(x);
}

/* The best of some random starts: doses between nothing and a third of the most. */
static void solve_many(int starts)
{
    const int n = problem_variables(the_problem);
    double *x = malloc(n * sizeof *x), least = INFINITY, spent = 0;
    int total = 0;
    srand(1);
    for (int i = 0; i < starts; i++) {
        for (int v = 0; v < n; v++) x[v] = problem_upper(the_problem)[v] * rand() / RAND_MAX / 3;
        solve_nlopt("", NLOPT_LD_LBFGS, x, 1e-7, 60, 1);
        least = fmin(least, best), total += evaluations, spent += now_ms() - started;
    }
    printf("{\"solver\": \"NLopt L-BFGS, best of %d starts\", \"status\": \"\", \"value\": %.9g, \"evaluations\": %d, \"ms\": %.4f, \"trace\": []}\n", starts, least, total, spent);
    free(x);
}

int main(int count, char **arguments)
{
    if (count < 2) {
        fprintf(stderr, "usage: solve PROBLEM.bin [starts|quick]\n");
        return 64;
    }
    the_problem = problem_read(arguments[1]);
    const int n = problem_variables(the_problem);
    last_at = malloc(n * sizeof *last_at), last_gradient = malloc(n * sizeof *last_gradient);
    double error = problem_check(the_problem);
    if (!(error < 1e-3)) {
        fprintf(stderr, "value or gradient is off by %g\n", error);
        return 1;
    }
    if (count > 2 && strcmp(arguments[2], "starts") == 0) {
        solve_many(24);
        return 0;
    }
    const double *start = problem_start(the_problem);
    double *gradient = malloc(n * sizeof *gradient), from = now_ms();
    for (int i = 0; i < 50; i++) problem_evaluate(the_problem, start, gradient);
    printf("{\"check\": %.3g, \"evaluationMs\": %.4f}\n", error, (now_ms() - from) / 50);
    solve_nlopt("NLopt L-BFGS", NLOPT_LD_LBFGS, start, 1e-7, 60, 0);
    solve_nlopt("NLopt CCSAQ", NLOPT_LD_CCSAQ, start, 1e-7, 60, 0);
    solve_nlopt("NLopt MMA", NLOPT_LD_MMA, start, 1e-7, 60, 0);
    if (count < 3) solve_nlopt("NLopt SLSQP", NLOPT_LD_SLSQP, start, 1e-7, 20, 0);
    solve_ipopt("Ipopt, tolerance 1e-4", start, 1e-4);
    if (count < 3) solve_ipopt("Ipopt, tolerance 1e-6", start, 1e-6);
    return 0;
}
