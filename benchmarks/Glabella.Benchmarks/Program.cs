using BenchmarkDotNet.Running;
using Glabella.Benchmarks.Planning;
using Glabella.Benchmarks.Trials;

// The first two serve the comparison with NumPy (benchmarks/numpy/compare.py), the next that with other solvers (benchmarks/solvers/compare.py);
// everything after the growth table is BenchmarkDotNet's.
switch (args)
{
    case ["trial-export", var file]:
        TrialPeerExport.Write(file);
        break;
    case ["trial-speed", var subjects, var threads]:
        TrialSpeed.Measure(long.Parse(subjects, System.Globalization.CultureInfo.InvariantCulture), int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["plan-export", var wishes, var file]:
        SolverRun.Export(wishes, file);
        break;
    case ["plan-solve", var wishes]:
        SolverRun.Measure(wishes, "");
        break;
    case ["plan-solve", var wishes, "starts"]:
        SolverRun.Measure(wishes, "starts");
        break;
    case ["plan-growth", var wishes]:
        GrowthTable.Print(wishes);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TrialSpeed).Assembly).Run(args);
        break;
}
