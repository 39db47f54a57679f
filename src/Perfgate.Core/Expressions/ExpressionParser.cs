using Perfgate.Diagnostics;

namespace Perfgate.Expressions;

/// <summary>
/// Recursive descent over
/// <code>
/// sum     = product { ("+" | "-") product }
/// product = factor { ("*" | "/" | "%") factor }
/// factor  = "-" factor | number | name | name "(" sum { "," sum } ")" | "(" sum ")"
/// </code>
/// It stops at the first fault: what follows one is guesswork.
/// </summary>
internal sealed class ExpressionParser(ExpressionSource source, IReadOnlyCollection<string>? names)
{
    private readonly IReadOnlyList<Token> tokens = Lexer.Read(source.Text);
    private int next;
    private int depth;

    public Diagnostic? Fault { get; private set; }

    private Token Current => tokens[next];

    /// <summary>The whole text as a term; null after a fault.</summary>
    public Term? ReadAll()
    {
        Term? term = Sum();
        if (term is null || Current.Kind == TokenKind.End)
            return term;
        return Unexpected("an operator or the end");
    }

    private Term? Sum() => Chain("+-", Product);

    private Term? Product() => Chain("*/%", Factor);

    private Term? Chain(string signs, Func<Term?> operand)
    {
        Term? left = operand();
        while (left is not null && Current.IsSign(signs))
        {
            Token sign = Take();
            left = operand() is { } right ? new Term.Binary(OperationOf(sign), left, right, sign.Position) : null;
        }
        return left;
    }

    private Term? Factor()
    {
        if (depth == Expression.DeepestNesting)
            return Fail(ExpressionFaults.TooDeep(source, Current.Position));
        depth++;
        Term? term = Current switch
        {
            { Kind: TokenKind.Number } => Number(Take()),
            { Kind: TokenKind.Name } when tokens[next + 1].IsSign('(') => Call(Take()),
            { Kind: TokenKind.Name } => Name(Take()),
            var token when token.IsSign('-') => Negation(Take()),
            var token when token.IsSign('(') => Parenthesis(),
            _ => Unexpected("a number, an axis or a function"),
        };
        depth--;
        return term;
    }

    private Term? Number(Token token)
    {
        if (WholeNumber.TryParse(token.Text, out long value, out bool tooLarge))
            return new Term.Number(value, token.Position);
        return Fail(tooLarge ? ExpressionFaults.NumberTooLarge(source, token) : ExpressionFaults.BadNumber(source, token));
    }

    private Term? Name(Token token) =>
        names?.Contains(token.Text) == false
            ? Fail(ExpressionFaults.UnknownName(source, token.Position, token.Text, names))
            : new Term.Name(token.Text, token.Position);

    private Term.Negation? Negation(Token sign) => Factor() is { } operand ? new Term.Negation(operand, sign.Position) : null;

    private Term? Parenthesis()
    {
        Take();
        return Sum() is { } inner && Close("an operator or `)`") ? inner : null;
    }

    private Term? Call(Token name)
    {
        if (!Arithmetic.Functions.TryGetValue(name.Text, out Operation operation))
            return Fail(ExpressionFaults.UnknownFunction(source, name));
        Take();
        List<Term> arguments = [];
        while (!Current.IsSign(')') || arguments.Count > 0)
        {
            if (Sum() is not { } argument)
                return null;
            arguments.Add(argument);
            if (!Current.IsSign(','))
                break;
            Take();
        }
        if (!Close("an operator, `,` or `)`"))
            return null;
        return arguments is [var left, var right]
            ? new Term.Binary(operation, left, right, name.Position)
            : Fail(ExpressionFaults.WrongArguments(source, name, arguments.Count));
    }

    private bool Close(string expected)
    {
        if (!Current.IsSign(')'))
            return Unexpected(expected) is not null;
        Take();
        return true;
    }

    private Token Take() => tokens[next++];

    private Term? Unexpected(string expected) => Fail(
        Current.Kind == TokenKind.Unknown ? ExpressionFaults.UnknownCharacter(source, Current) : ExpressionFaults.Unexpected(source, next > 0 ? tokens[next - 1] : null, Current, expected));

    private Term? Fail(Diagnostic fault)
    {
        Fault ??= fault;
        return null;
    }

    private static Operation OperationOf(Token sign) => Enum.GetValues<Operation>().First(operation => Arithmetic.Sign(operation) == sign.Text[0]);
}
