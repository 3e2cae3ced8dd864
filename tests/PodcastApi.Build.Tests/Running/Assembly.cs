using Xunit.Sdk;
using Xunit.v3;

// Not in parallel: a build uses all processors.
[assembly: Parallelization(Mode = ParallelMode.None)]
