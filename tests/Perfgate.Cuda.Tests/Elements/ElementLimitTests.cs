using Perfgate.Cuda.Elements;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Tests.Elements;

public sealed class ElementLimitTests
{
    [Theory]
    [MemberData(nameof(Types))]
    public void What_a_suite_may_write_is_what_an_element_can_be(ElementType type)
    {
        (double least, double greatest) = ElementFormat.Limits(type);
        double beyond = type.IsFloating() ? Math.BitIncrement(greatest) : Math.Max(greatest + 1, Math.BitIncrement(greatest));

        type.Holds(least).ShouldBeTrue();
        type.Holds(greatest).ShouldBeTrue();
        (double.IsFinite(beyond) && type.Holds(beyond)).ShouldBeFalse();
    }

    public static TheoryData<ElementType> Types => [.. Enum.GetValues<ElementType>()];
}
