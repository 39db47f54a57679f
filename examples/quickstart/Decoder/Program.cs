using System.Text;
using Quickstart;
using Quickstart.Measuring;
using Quickstart.Protocol;

switch (args)
{
    case [] or ["worker"]:
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        using (StreamReader input = new(Console.OpenStandardInput(), utf8))
        using (StreamWriter output = new(Console.OpenStandardOutput(), utf8))
            return new MeasuringWorker(new ProtocolStream(input, output), Environment.GetEnvironmentVariable(Slowdown.Variable)).Run();
    case ["generate", .. string[] options]:
        return GenerateCommand.Run(options);
    default:
        Console.Error.WriteLine("decoder: use: decoder worker, or decoder generate --prompt TEXT --tokens N");
        return 2;
}
