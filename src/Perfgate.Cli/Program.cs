using Perfgate.Cli;
using Perfgate.Cli.Terminals;

Surroundings surroundings = Surroundings.OfThisProcess();
return (int)await Entry.RunAsync(args, surroundings);
