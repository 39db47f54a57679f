using Perfgate.Publishing.Annotations;

namespace Perfgate.Publishing.Tests.Annotations;

public sealed class WorkflowCommandTests
{
    [Fact]
    public void A_remark_becomes_one_log_line() =>
        WorkflowCommand.Encode(new Annotation(AnnotationLevel.Error, "Regression", "decode is 18 % slower") { File = "perfgate.yml", Line = 12 })
            .ShouldBe("::error file=perfgate.yml,line=12,title=Regression::decode is 18 %25 slower");

    [Fact]
    public void Line_breaks_percent_signs_colons_and_commas_cannot_leave_their_place() =>
        WorkflowCommand.Encode(new Annotation(AnnotationLevel.Warning, "a,file=x::b%\r\n", "100%\r\n::error::x, y: z"))
            .ShouldBe("::warning title=a%2Cfile=x%3A%3Ab%25%0D%0A::100%25%0D%0A::error::x, y: z");

    [Fact]
    public void Text_that_is_encoded_already_is_encoded_again() =>
        WorkflowCommand.Encode(new Annotation(AnnotationLevel.Notice, "t", "%0A")).ShouldBe("::notice title=t::%250A");

    [Fact]
    public void No_more_than_five_are_emitted() =>
        WorkflowCommand.Lines(Enumerable.Range(1, 9).Select(index => new Annotation(AnnotationLevel.Error, "t", $"{index}")))
            .ShouldBe(["::error title=t::1", "::error title=t::2", "::error title=t::3", "::error title=t::4", "::error title=t::5"]);
}
