// One after another: a build takes every processor that it finds.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
