#if !NETSTANDARD2_0
using System.Runtime.CompilerServices;

// A library built against the .NET Standard build names that build's own IsExternalInit wherever it sets a model's
// property. Run on this build, it finds the framework's by way of here; without it: MissingMethodException.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif
