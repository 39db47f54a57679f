using Perfgate.Suites;

namespace Perfgate.Storage.Documents;

internal sealed class CaseIdConverter()
    : TextConverter<CaseId>(CaseId.IsValid, text => new(text), id => id.Value, "a case id (1 to 512 characters, none of them a control character)");
