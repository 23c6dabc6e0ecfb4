"""Compares the engine of virtual trials with the same model in NumPy (trial_peer.py): first that they agree, then how fast each is.

    /usr/bin/python3 benchmarks/numpy/compare.py

Needs Debian's python3-numpy and the .NET SDK; installs nothing. Speed is subjects per second of one core's processor time, each side
measured several times in turn, so that a busy machine burdens both alike.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np  # noqa: E402 (its libraries read the number of threads when they load)

import trial_peer  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROJECT = os.path.join(ROOT, "benchmarks", "Glabella.Benchmarks")
PROGRAM = os.path.join(PROJECT, "bin", "Release", "net10.0", "Glabella.Benchmarks.dll")
ROUNDS = 5
ENGINE_SUBJECTS = 500_000
PEER_SUBJECTS = 20_000


def engine(subjects, threads=1):
    return json.loads(subprocess.run(["dotnet", PROGRAM, "trial-speed", str(subjects), str(threads)], check=True, capture_output=True, text=True).stdout)


def fail(text):
    sys.exit("FAILED: " + text)


def check(trial):
    """The same subjects must give the same shares, and newly drawn ones the same within their error."""
    entered, met = trial.count(trial.given())
    theirs = np.array(trial.data["shares"]).reshape(4, -1)
    apart = np.abs(met / entered - theirs).max()
    print(f"same {len(trial.data['subjects']['age'])} subjects: largest difference of a share {apart:.1e} (allowed 1e-3)")
    if not apart < 1e-3:
        fail("the two models differ")
    drawn = trial.run(40_000, 7, 1024)
    far = np.array(engine(100_000)["shares"]).reshape(4, -1)
    apart = np.abs(drawn - far).max()
    print(f"subjects drawn by each: largest difference of a share {apart:.1e} (allowed 1e-2)")
    if not apart < 1e-2:
        fail("the two populations differ")


def peer_speed(trial, chunk, subjects=PEER_SUBJECTS):
    start = time.process_time()
    trial.run(subjects, 1, chunk)
    return subjects / (time.process_time() - start)


def best_chunk(trial):
    """NumPy is given the chunk that suits this machine's cache best."""
    chunks = (64, 128, 256, 512, 1024, 4096)
    return max(chunks, key=lambda chunk: max(peer_speed(trial, chunk, 8192) for _ in range(2)))


def peers(file):
    """The peer in each precision, with the chunk that suits it."""
    for name, precision in (("NumPy, single", np.float32), ("NumPy, double", np.float64)):
        trial_peer.F = precision
        trial = trial_peer.Trial(file)
        if precision is np.float32:
            check(trial)
        yield name, precision, trial, best_chunk(trial)


def main():
    subprocess.run(["dotnet", "build", "-c", "Release", "-v", "quiet", "--nologo", PROJECT], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "trial.json")
        subprocess.run(["dotnet", PROGRAM, "trial-export", file], check=True)
        rivals = list(peers(file))
    speeds = {"engine": []} | {name: [] for name, *_ in rivals}
    for _ in range(ROUNDS):
        run = engine(ENGINE_SUBJECTS)
        speeds["engine"].append(run["subjects"] / run["cpuSeconds"])
        for name, trial_peer.F, trial, chunk in rivals:
            speeds[name].append(peer_speed(trial, chunk))
    print(f"NumPy {np.__version__}, chunks {', '.join(str(chunk) for *_, chunk in rivals)}; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    print("subjects per second of one core, median and best of", ROUNDS)
    for name, values in speeds.items():
        ratio = statistics.median(speeds["engine"]) / statistics.median(values)
        print(f"  {name:15}{statistics.median(values):12,.0f}{max(values):12,.0f}   engine / this: {ratio:.1f}, of bests {max(speeds['engine']) / max(values):.1f}")
    for subjects in (100_000, 1_000_000):
        print(f"engine, {subjects:,} subjects: peak memory {engine(subjects)['peakMiB']:.0f} MiB")


if __name__ == "__main__":
    main()
