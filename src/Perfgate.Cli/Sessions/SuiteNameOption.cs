using Perfgate.Diagnostics;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>What <c>--suite</c> says.</summary>
internal static class SuiteNameOption
{
    public static Result<SuiteName> Read(string name) => SuiteName.IsValid(name)
        ? Result.Success(new SuiteName(name))
        : Result.Failure<SuiteName>(Diagnostic.Error("PG9021", $"\"{name}\" is not a suite name.", "Letters, digits, '.', '_' and '-', at most 64."));
}
