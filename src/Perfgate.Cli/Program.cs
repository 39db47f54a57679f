using Perfgate.Cli;

Surroundings surroundings = Surroundings.OfThisProcess();
return (int)await Entry.RunAsync(args, surroundings);
