using Perfgate.Policies;

namespace Perfgate.Storage.Suites;

/// <summary>Reads which test decides, and refuses members that the chosen one would not look at: a setting without effect is a misunderstanding.</summary>
internal static class MethodReading
{
    public static Chosen Read(PolicyDocument document, Spot at)
    {
        DecisionMethod method = document.Method is { } word ? Words.Methods.GetValueOrDefault(word.Text) : DecisionMethod.Default;
        ClassicalTest[] required = [.. Required(document.Require, at.Member("require"))];
        double? alpha = Quantities.Level(document.Alpha, at.Member("alpha"))?.Fraction;
        Multiplicity? multiplicity = document.Multiplicity is { } correction ? Words.Corrections.GetValueOrDefault(correction.Text) : null;

        string name = document.Method?.Text ?? "default";
        if (method != DecisionMethod.Default && document.Require is { Items.Count: > 0 })
            Refuse("require", "one test decides alone", "Remove it, or write `method: default`, which `require` adds tests to.");
        if (method == DecisionMethod.Threshold && document.Alpha is not null)
            Refuse("alpha", "a threshold is no test and has no level", "Remove it, or write `method: mann_whitney` or `method: z_score`.");
        if (method == DecisionMethod.ControlChart && document.Alpha is not null)
            Refuse("alpha", "three sigma is its level", "Remove it, or write `method: z_score` for a level of your own.");
        if (method == DecisionMethod.Threshold && multiplicity is not null)
            Refuse("multiplicity", "a threshold has no p-value that could be corrected", "Remove it, or write `method: default`.");
        else if (method != DecisionMethod.Default && multiplicity is not (null or Multiplicity.None))
            Refuse("multiplicity", "a test that decides alone judges every row by itself", "Write `multiplicity: none` or remove it, or write `method: default`, which is corrected.");

        return new Chosen(
            method,
            required,
            alpha ?? Policy.Default.Alpha,
            multiplicity ?? (method == DecisionMethod.Default ? Policy.Default.Multiplicity : Multiplicity.None));

        void Refuse(string member, string why, string next) => at.Add(SuiteFaults.NotWithMethod(at.Member(member), name, why, next));
    }

    private static IEnumerable<ClassicalTest> Required(OneOrMany? words, Spot at)
    {
        HashSet<ClassicalTest> seen = [];
        for (int index = 0; index < words?.Items.Count; index++)
        {
            Spot item = words.IsList ? at.Item(index) : at;
            if (words.Items[index] is not { } word)
                continue;
            if (!Words.Tests.TryGetValue(word.Text, out ClassicalTest test))
                item.Add(SuiteFaults.UnknownWord(item, word.Text, Words.Tests.Keys));
            else if (!seen.Add(test))
                item.Add(SuiteFaults.Twice(item, word.Text, "Remove one; a test agrees once."));
            else
                yield return test;
        }
    }

    /// <summary>What decides, at which level, and how p-values are corrected.</summary>
    public sealed record Chosen(DecisionMethod Method, IReadOnlyList<ClassicalTest> Require, double Alpha, Multiplicity Multiplicity);
}
