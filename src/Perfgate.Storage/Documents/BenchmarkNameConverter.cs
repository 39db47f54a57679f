using Perfgate.Suites;

namespace Perfgate.Storage.Documents;

internal sealed class BenchmarkNameConverter()
    : TextConverter<BenchmarkName>(BenchmarkName.IsValid, text => new(text), name => name.Value, "a benchmark name (1 to 100 letters, digits, '.', '_' or '-')");
