namespace Perfgate.FakeBench;

/// <summary>What fakebench can do.</summary>
internal static class Usage
{
    private const string Text = """
        fakebench, a program that behaves badly on request

        fakebench command [switches]: done in this order
          --ignore-sigterm      do not end on SIGTERM, SIGINT or SIGHUP
          --print N             N lines on standard output          --print-error N  the same on standard error
          --env NAME            NAME=value on standard output, or NAME is not set
          --alloc MIB           touch so much memory and keep it
          --spawn MS            start a child that sleeps, and do not wait for it
          --daemon MS           the same, in a session of its own, its parent gone
          --pid-file PATH       where --spawn and --daemon write the sleeper's process id
          --busy MS             keep one CPU busy                   --sleep MS       sleep
          --hang                never end
          --exit CODE           end with this code

        fakebench worker [switches]: a well-behaved worker of the metric latency, unless told otherwise
          --base SECONDS        middle of its samples (default 0.001)
          --slowdown FRACTION   so much slower: 0.1 is 10 %
          --noise FRACTION      half-width of the samples around the middle (default 0.01)
          --samples N           samples a block (default 10)
          --unit UNIT           unit it names, and converts to: s, ms, us, ns (default s)
          --metric NAME         name it sends (default latency)
          --code PATH           file of lines KERNEL DIGEST: the machine code it says it runs, asked only for it or at its end
          --turns PATH          file that says for each launch in turn: a slowdown or a fault's word; the last line stays
          --fault WORD          garbage, huge, type, version, before, nan, infinity, unit-change, bad-unit, missing, silent, silent-after-block,
                                exit, drops, skip, error, stderr, ignore-stop, chat-after-stop, stay, exit-after-done, done-early, extras, no-type, member, ignore-identify, chat-identify

        fakebench host --repository PATH --temporary PATH: plays perfgate with a guardian, a sleeper and two worktrees, then hangs
        fakebench guard: plays the guardian
        """;

    public static int Print()
    {
        Console.Error.WriteLine(Text);
        return 2;
    }
}
