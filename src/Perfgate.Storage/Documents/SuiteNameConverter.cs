using Perfgate.Suites;

namespace Perfgate.Storage.Documents;

internal sealed class SuiteNameConverter()
    : TextConverter<SuiteName>(SuiteName.IsValid, text => new(text), name => name.Value, "a suite name (1 to 64 letters, digits, '.', '_' or '-')");
