using Xunit.Sdk;
using Xunit.v3;

// One after another: a build takes every processor that it finds.
[assembly: Parallelization(Mode = ParallelMode.None)]
