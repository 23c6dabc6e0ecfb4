/* F(v) and its gradient of one problem: docs/model/planning.md. */
#ifndef GLABELLA_OBJECTIVE_H
#define GLABELLA_OBJECTIVE_H

typedef struct problem problem;

problem *problem_read(const char *file);

int problem_variables(const problem *p);
const double *problem_upper(const problem *p);
const double *problem_start(const problem *p);

/* Largest error of value and gradient at the point of the check, relative to the value and to the steepest slope. */
double problem_check(problem *p);

double problem_evaluate(problem *p, const double *v, double *gradient);

#endif
