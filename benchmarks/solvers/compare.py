"""Runs our search, NLopt and Ipopt on one exported problem from one start, in one run, a thread each.

    python3 benchmarks/solvers/compare.py [WISHES.json]

Needs gcc, pkg-config, Debian's libnlopt-dev and coinor-libipopt-dev, and the .NET SDK; installs nothing. Times are processor time of the
one thread, each side several times in turn, medians; a busy machine burdens both alike.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROJECT = os.path.join(ROOT, "benchmarks", "Glabella.Benchmarks")
PROGRAM = os.path.join(PROJECT, "bin", "Release", "net10.0", "Glabella.Benchmarks.dll")
ROUNDS = 5
NEAR = 1.001


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def lines(*command):
    return [json.loads(line) for line in run(*command).splitlines()]


def build(folder, wishes):
    """The peers, and the problem as they read it."""
    flags = run("pkg-config", "--cflags", "--libs", "nlopt", "ipopt").split()
    program, problem, flat = (os.path.join(folder, name) for name in ("solve", "problem.json", "problem.bin"))
    run("gcc", "-O3", "-march=native", "-o", program, os.path.join(HERE, "solve.c"), os.path.join(HERE, "objective.c"), *flags, "-lm")
    run("dotnet", "build", "-c", "Release", "-v", "quiet", "--nologo", PROJECT)
    run("dotnet", PROGRAM, "plan-export", wishes, problem)
    run(sys.executable, os.path.join(HERE, "flatten.py"), problem, flat)
    return program, flat


def near_ms(result, target):
    """When a solver first came within a thousandth of the best."""
    return next((ms for ms, value in result["trace"] if value <= target), None)


def main():
    wishes = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else os.path.join(ROOT, "examples", "08-wishes-upper-face.json")
    with tempfile.TemporaryDirectory() as folder:
        peers, problem = build(folder, wishes)
        ours = ("dotnet", PROGRAM, "plan-solve", wishes)
        rounds = [lines(*ours) + lines(peers, problem, *(["quick"] if i else [])) for i in range(ROUNDS)]
        starts = lines(*ours, "starts") + lines(peers, problem, "starts")
    solved = {}
    for result in (r for round in rounds for r in round if "solver" in r):
        solved.setdefault(result["solver"], []).append(result)
    heads = [r for r in rounds[-1] if "evaluationMs" in r]
    median = [statistics.median(r["evaluationMs"] for round in rounds for r in [[h for h in round if "evaluationMs" in h][i]]) for i in (0, 1)]
    print(f"{heads[0]['variables']} variables; value and gradient {median[0]:.3f} ms (engine), {median[1]:.3f} ms (C); they differ by {heads[1]['check']:.1e}; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    best = min(r["value"] for results in solved.values() for r in results)
    near = {name: [near_ms(r, best * NEAR) for r in results] for name, results in solved.items()}
    base = statistics.median(near["Glabella"]) if None not in near["Glabella"] else None
    print("| solver | value | above the best | evaluations | ms | ms to within 0.1 % of the best | times ours |\n|---|---|---|---|---|---|---|")
    for name, results in solved.items():
        value, ms = min(r["value"] for r in results), statistics.median(r["ms"] for r in results)
        soon = None if None in near[name] else statistics.median(near[name])
        print(
            f"| {name} | {value:.5f} | {100 * (value / best - 1):.3f} % | {results[0]['evaluations']} | {ms:.1f} | "
            f"{'never' if soon is None else f'{soon:.1f}'} | {'' if soon is None or base is None else f'{soon / base:.1f}'} |")
    for r in starts:
        print(f"| {r['solver']} | {r['value']:.5f} | {100 * (r['value'] / best - 1):.3f} % | {r['evaluations']} | {r['ms']:.1f} | | |")


if __name__ == "__main__":
    main()
