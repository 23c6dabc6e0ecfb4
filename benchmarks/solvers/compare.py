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
    """The peers with the objective as the page has it and with the engine's own arithmetic, and the problem as they read it."""
    flags = run("pkg-config", "--cflags", "--libs", "nlopt", "ipopt").split()
    plain, quick, problem, flat = (os.path.join(folder, name) for name in ("plain", "quick", "problem.json", "problem.bin"))
    for program, option in ((plain, "-DPLAIN"), (quick, "-DQUICK")):
        run("gcc", "-O3", "-march=native", option, "-o", program, os.path.join(HERE, "solve.c"), os.path.join(HERE, "objective.c"), *flags, "-lm")
    run("dotnet", "build", "-c", "Release", "-v", "quiet", "--nologo", PROJECT)
    run("dotnet", PROGRAM, "plan-export", wishes, problem)
    run(sys.executable, os.path.join(HERE, "flatten.py"), problem, flat)
    return plain, quick, flat


def near_ms(result, target):
    """When a solver first came within a thousandth of the best."""
    return next((ms for ms, value in result["trace"] if value <= target), None)


def named(results, suffix):
    for r in results:
        if "solver" in r:
            r["solver"] += suffix
    return results


def round_of(ours, plain, quick, problem, first):
    return lines(*ours) + named(lines(plain, problem, *([] if first else ["quick"])), "") + named(lines(quick, problem, "quick"), ", engine's arithmetic")


def main():
    wishes = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else os.path.join(ROOT, "examples", "08-wishes-upper-face.json")
    with tempfile.TemporaryDirectory() as folder:
        plain, quick, problem = build(folder, wishes)
        ours = ("dotnet", PROGRAM, "plan-solve", wishes)
        rounds = [round_of(ours, plain, quick, problem, not i) for i in range(ROUNDS)]
        starts = lines(*ours, "starts") + lines(plain, problem, "starts")
    report(rounds, starts)


def report(rounds, starts):
    solved = {}
    for result in (r for round in rounds for r in round if "solver" in r):
        solved.setdefault(result["solver"], []).append(result)
    heads = [[r for r in round if "evaluationMs" in r] for round in rounds]
    engine, plain, quick = (statistics.median(round[i]["evaluationMs"] for round in heads) for i in range(3))
    print(
        f"{heads[0][0]['variables']} variables; value and gradient {engine:.3f} ms (engine), {plain:.3f} ms (C), {quick:.3f} ms (C, engine's arithmetic); "
        f"C differs by {heads[0][1]['check']:.1e}; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    best = min(r["value"] for results in solved.values() for r in results)
    near = {name: [near_ms(r, best * NEAR) for r in results] for name, results in solved.items()}
    base = statistics.median(near["Glabella"])
    print("| solver | value | above the best | evaluations | ms | ms to within 0.1 % of the best | times ours |\n|---|---|---|---|---|---|---|")
    for name, results in solved.items():
        value, ms = min(r["value"] for r in results), statistics.median(r["ms"] for r in results)
        soon = None if None in near[name] else statistics.median(near[name])
        rough = f"{results[0]['rough']} rough + " if results[0].get("rough") else ""
        shown = ("never", "") if soon is None else (f"{soon:.1f}", f"{soon / base:.1f}")
        print(f"| {name} | {value:.5f} | {100 * (value / best - 1):.3f} % | {rough}{results[0]['evaluations']} | {ms:.1f} | {shown[0]} | {shown[1]} |")
    for r in starts:
        print(f"| {r['solver']} | {r['value']:.5f} | {100 * (r['value'] / best - 1):.3f} % | {r['evaluations']} | {r['ms']:.1f} | | |")


if __name__ == "__main__":
    main()
