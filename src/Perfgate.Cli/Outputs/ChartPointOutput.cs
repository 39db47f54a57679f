namespace Perfgate.Cli.Outputs;

/// <summary>EWMA (in the row's unit) and CUSUM (in deviations) at one run after the reference.</summary>
internal sealed record ChartPointOutput(string Run, double Ewma, double EwmaLower, double EwmaUpper, bool EwmaSignals, double CusumHigh, double CusumLow, double CusumLimit, bool CusumSignals);
