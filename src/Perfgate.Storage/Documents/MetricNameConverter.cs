using Perfgate.Suites;

namespace Perfgate.Storage.Documents;

internal sealed class MetricNameConverter()
    : TextConverter<MetricName>(MetricName.IsValid, text => new(text), name => name.Value, "a metric name (1 to 64 letters, digits, '.', '_', '/' or '-')");
