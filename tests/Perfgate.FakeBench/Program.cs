using Perfgate.FakeBench;
using Perfgate.FakeBench.Commands;
using Perfgate.FakeBench.Hosts;
using Perfgate.FakeBench.Workers;

Switches switches = new(args);
return switches.Mode switch
{
    "command" => await FakeCommand.RunAsync(switches),
    "worker" => await FakeWorker.RunAsync(switches),
    "host" => await FakeHost.RunAsync(switches),
    "guard" => await FakeHost.GuardAsync(),
    _ => Usage.Print(),
};
