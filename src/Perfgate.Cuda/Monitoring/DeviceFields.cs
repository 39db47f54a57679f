namespace Perfgate.Cuda.Monitoring;

/// <summary>Fields of several devices under names of their own.</summary>
internal sealed record DeviceFields(IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The first device's as they are; of the others those about the device itself, with <c>_1</c>, <c>_2</c> at their end. Driver and compiler are the machine's.</summary>
    public static DeviceFields Join(IReadOnlyList<IReadOnlyDictionary<string, string>> devices)
    {
        Dictionary<string, string> all = [];
        for (int index = 0; index < devices.Count; index++)
        {
            foreach ((string field, string value) in devices[index])
            {
                if (index == 0)
                    all[field] = value;
                else if (field.StartsWith("gpu_", StringComparison.Ordinal))
                    all[$"{field}_{index}"] = value;
            }
        }
        return new DeviceFields(all);
    }

    public IEnumerable<string> ChangesSince(DeviceFields before) =>
        Fields.Where(field => before.Fields.GetValueOrDefault(field.Key) != field.Value).Select(field => $"{field.Key} {before.Fields.GetValueOrDefault(field.Key)} became {field.Value}");
}
