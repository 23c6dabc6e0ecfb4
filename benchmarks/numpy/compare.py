"""Compares the engine of virtual trials with the same model in NumPy (trial_peer.py): first that they agree, then how fast each is.

    /usr/bin/python3 benchmarks/numpy/compare.py

Needs Debian's python3-numpy and the .NET SDK; installs nothing. Speed is subjects per second of one core's processor time, each side
measured several times in turn, so that a busy machine burdens both alike.
"""

import json
import os
import resource
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
ENGINE_SUBJECTS = 300_000
PEER_SUBJECTS = 20_000


def engine(subjects, threads=1):
    return json.loads(subprocess.run(["dotnet", PROGRAM, "trial-speed", str(subjects), str(threads)], check=True, capture_output=True, text=True).stdout)


def fail(text):
    sys.exit("FAILED: " + text)


def check(trial, file):
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


def main():
    subprocess.run(["dotnet", "build", "-c", "Release", "-v", "quiet", "--nologo", PROJECT], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "trial.json")
        subprocess.run(["dotnet", PROGRAM, "trial-export", file], check=True)
        trial = trial_peer.Trial(file)
        check(trial, file)
    chunk = best_chunk(trial)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        run = engine(ENGINE_SUBJECTS)
        ours.append(run["subjects"] / run["cpuSeconds"])
        theirs.append(peer_speed(trial, chunk))
    print(f"NumPy {np.__version__}, best chunk {chunk}; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    print(f"{'':10}{'median':>12}{'best':>12}  subjects per second of one core")
    print(f"{'engine':10}{statistics.median(ours):12,.0f}{max(ours):12,.0f}")
    print(f"{'NumPy':10}{statistics.median(theirs):12,.0f}{max(theirs):12,.0f}")
    print(f"ratio of medians {statistics.median(ours) / statistics.median(theirs):.1f}, of bests {max(ours) / max(theirs):.1f}")
    for subjects in (100_000, 1_000_000):
        print(f"engine, {subjects:,} subjects: peak memory {engine(subjects)['peakMiB']:.0f} MiB")
    print(f"NumPy, {PEER_SUBJECTS:,} subjects: peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
