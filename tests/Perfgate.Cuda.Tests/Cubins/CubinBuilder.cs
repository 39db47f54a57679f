using System.Buffers.Binary;
using System.Text;

namespace Perfgate.Cuda.Tests.Cubins;

/// <summary>Writes cubins by hand, section by section, as the toolkit lays them out.</summary>
internal sealed class CubinBuilder
{
    private const int Header = 64;
    private readonly List<(string Name, uint Type, ulong Flags, uint Info, byte[] Content, ulong Size)> sections = [];
    private readonly List<(string Name, string Section, byte Other, ulong Value, ulong Size)> symbols = [];

    public CubinBuilder Section(string name, byte[] content, uint type = 1, uint info = 0, ulong flags = 0, ulong? size = null)
    {
        sections.Add((name, type, flags, info, content, size ?? (ulong)content.Length));
        return this;
    }

    public CubinBuilder Symbol(string name, string section, bool isEntry = false, ulong value = 0, ulong size = 0)
    {
        symbols.Add((name, section, (byte)(isEntry ? 0x10 : 0), value, size));
        return this;
    }

    /// <summary>A kernel with its code, parameters' constant bank and records.</summary>
    public CubinBuilder Kernel(string name, byte[] code, uint registers = 24) => Section($".text.{name}", code, info: registers << 24)
        .Section($".nv.constant0.{name}", new byte[0x160 + 16])
        .Section($".nv.info.{name}", [4, 0x0a, 8, 0, (byte)symbols.Count, 0, 0, 0, 0x60, 1, 16, 0, 3, 0x1b, 255, 0])
        .Symbol(name, $".text.{name}", isEntry: true, size: (ulong)code.Length);

    /// <summary>The number a symbol has in the table.</summary>
    public int NumberOf(string symbol) => 1 + symbols.FindIndex(one => one.Name == symbol);

    /// <param name="sharesNames">Whether equal names stand in the file once.</param>
    public byte[] Build(bool sharesNames = false)
    {
        MemoryStream names = new();
        names.WriteByte(0);
        Dictionary<string, uint> known = [];
        MemoryStream table = new();
        table.Write(new byte[24]);
        foreach ((string name, string section, byte other, ulong value, ulong size) in symbols)
        {
            byte[] entry = new byte[24];
            BinaryPrimitives.WriteUInt32LittleEndian(entry, Put(name));
            entry[4] = section.StartsWith(".text", StringComparison.Ordinal) ? (byte)0x12 : (byte)0x11;
            entry[5] = other;
            BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(6), (ushort)(3 + sections.FindIndex(one => one.Name == section)));
            BinaryPrimitives.WriteUInt64LittleEndian(entry.AsSpan(8), value);
            BinaryPrimitives.WriteUInt64LittleEndian(entry.AsSpan(16), size);
            table.Write(entry);
        }
        List<(uint Name, uint Type, ulong Flags, uint Link, uint Info, byte[] Content, ulong Size)> all = [(0, 0, 0, 0, 0, [], 0), (Put(".strtab"), 3, 0, 0, 0, [], 0), (Put(".symtab"), 2, 0, 1, 1, table.ToArray(), (ulong)table.Length)];
        all.AddRange(sections.Select(one => (Put(one.Name), one.Type, one.Flags, 2u, one.Info, one.Type == 8 ? [] : one.Content, one.Size)));
        byte[] text = names.ToArray();
        all[1] = all[1] with { Content = text, Size = (ulong)text.Length };
        byte[] file = new byte[Header + all.Count * 64 + all.Sum(one => one.Content.Length)];
        "\u007fELF\u0002\u0001\u0001"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(18), 190);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(40), Header);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(48), 80);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(58), 64);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(60), (ushort)all.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(62), 1);
        int end = Header + all.Count * 64;
        for (int index = 0; index < all.Count; index++)
        {
            Span<byte> header = file.AsSpan(Header + index * 64);
            BinaryPrimitives.WriteUInt32LittleEndian(header, all[index].Name);
            BinaryPrimitives.WriteUInt32LittleEndian(header[4..], all[index].Type);
            BinaryPrimitives.WriteUInt64LittleEndian(header[8..], all[index].Flags);
            BinaryPrimitives.WriteUInt64LittleEndian(header[24..], (ulong)end);
            BinaryPrimitives.WriteUInt64LittleEndian(header[32..], all[index].Size);
            BinaryPrimitives.WriteUInt32LittleEndian(header[40..], all[index].Link);
            BinaryPrimitives.WriteUInt32LittleEndian(header[44..], all[index].Info);
            all[index].Content.CopyTo(file, end);
            end += all[index].Content.Length;
        }
        return file;

        uint Put(string name)
        {
            if (sharesNames && known.TryGetValue(name, out uint at))
                return at;
            known[name] = at = (uint)names.Position;
            names.Write(Encoding.UTF8.GetBytes(name + "\0"));
            return at;
        }
    }

}
