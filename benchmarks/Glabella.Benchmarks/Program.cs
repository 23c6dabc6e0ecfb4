using BenchmarkDotNet.Running;
using Glabella.Benchmarks.Trials;

// The first two serve the comparison with NumPy (benchmarks/numpy/compare.py); everything else is BenchmarkDotNet's.
switch (args)
{
    case ["trial-export", var file]:
        TrialPeerExport.Write(file);
        break;
    case ["trial-speed", var subjects, var threads]:
        TrialSpeed.Measure(long.Parse(subjects, System.Globalization.CultureInfo.InvariantCulture), int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TrialSpeed).Assembly).Run(args);
        break;
}
