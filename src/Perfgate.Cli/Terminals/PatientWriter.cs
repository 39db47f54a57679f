using System.Text;

namespace Perfgate.Cli.Terminals;

/// <summary>
/// A standard stream that may be closed or full. Nobody reads what is lost there, and a measurement of an hour must not die of it;
/// <see cref="Failed"/> remembers that something was lost.
/// </summary>
internal sealed class PatientWriter(TextWriter inner) : TextWriter
{
    public bool Failed { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        if (Failed)
            return;
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            Failed = true;
        }
    }
}
