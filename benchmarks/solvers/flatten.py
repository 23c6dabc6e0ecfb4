"""Turns a problem file (glabella.problem/1) into one flat binary that solve.c reads: little-endian int32, float32 and float64 in the order below."""

import base64
import json
import struct
import sys

BOUNDS = {"at-most": 0, "at-least": 1, "close-to": 2}
TYPES = {"linear": 0, "line": 1, "path": 2, "threshold": 3, "droop": 4}
CONSTANTS = {
    "linear": ["constant"],
    "line": ["before", "floor", "foldExponent", "leastKept"],
    "path": ["beforeMm", "leastMm"],
    "threshold": ["threshold", "softness", "reference"],
    "droop": ["seenMm", "reliefMm", "logHold", "logHoldSd", "leastWeakness", "reference"],
}


def ints(*values):
    return struct.pack(f"<{len(values)}i", *values)


def reals(*values):
    return struct.pack(f"<{len(values)}d", *values)


def term(kind, t):
    if kind == "droop":
        return ints(t["raising"], t["lowering"]) + reals(0, 0, 0)
    if kind == "path":
        return ints(t["group"], 0) + reals(*t["vectorMm"])
    return ints(t["group"], 0) + reals(t["factor"] if kind == "linear" else t["share"], 0, 0)


def objective(o):
    q = o["quantity"]
    constants = [q[name] for name in CONSTANTS[q["type"]]] + (q["unmovedMm"] if q["type"] == "path" else [])
    constants += [0] * (6 - len(constants))
    head = ints(TYPES[q["type"]], BOUNDS[o["bound"]], int(o["overMean"]), len(q["terms"])) + reals(o["weight"], o["target"], o["scale"], *constants)
    return head + b"".join(term(q["type"], t) for t in q["terms"])


def flatten(problem):
    arrays = {(outer, name): base64.b64decode(problem[outer][name]) for outer, names in {
        "response": ["logScale", "logOffset"], "influence": ["first", "site", "density"], "membership": ["first", "group", "weight"]}.items() for name in names}
    score, response = problem["score"], problem["response"]
    yield ints(
        problem["variables"], problem["sites"], problem["elements"], problem["groups"], problem["scenarios"], len(arrays["influence", "site"]) // 4,
        len(arrays["membership", "group"]) // 4, len(problem["limits"]), len(problem["objectives"]), len(problem["fixed"]))
    yield reals(response["exponent"], response["trace"], score["tailWeight"], score["tailShare"], score["tailSoftness"])
    yield from arrays.values()
    for f in problem["fixed"]:
        yield ints(f["site"]) + reals(f["dose"])
    for d in problem["doses"]:
        yield ints(len(d["sites"]), *d["sites"]) + reals(d["upper"], d["price"])
    for limit in problem["limits"]:
        yield ints(len(limit["sites"]), *limit["sites"]) + reals(limit["upper"], limit["stiffness"])
    yield from map(objective, problem["objectives"])
    yield reals(*problem["start"], *problem["check"]["at"], problem["check"]["value"], *problem["check"]["gradient"])


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as source, open(sys.argv[2], "wb") as target:
        target.writelines(flatten(json.load(source)))
