"""One layer of a decoder, a token at a time, against a cache of `context` keys and values."""

import perfgate
from numbers_of import matrix, softmax, times
from slowdown import repeats

WIDTH = 48
VOCABULARY = 256
TOKENS = 4


def build(context):
    # perfgate has seeded `random`: both sides and all launches get the same weights.
    embedding = matrix(VOCABULARY, WIDTH)
    query, up, down = matrix(WIDTH, WIDTH), matrix(2 * WIDTH, WIDTH), matrix(WIDTH, 2 * WIDTH)
    keys, values = matrix(context, WIDTH), matrix(context, WIDTH)
    columns = list(zip(*values))

    def attention(hidden):
        weights = softmax(times(keys, times(query, hidden)))
        return [sum(map(float.__mul__, column, weights)) for column in columns]

    def mlp(hidden):
        return times(down, [max(0.0, value) for value in times(up, hidden)])

    def step():
        token, written = 1, []
        for _ in range(TOKENS):
            with perfgate.span("embed"):
                hidden = embedding[token]
            with perfgate.span("attention"):
                for _ in range(repeats("attention")):
                    attended = attention(hidden)
            with perfgate.span("mlp"):
                for _ in range(repeats("mlp")):
                    hidden = mlp(attended)
            with perfgate.span("sample"):
                for _ in range(repeats("sample")):
                    logits = times(embedding, hidden)
                token = logits.index(max(logits))
            written.append(token)
        perfgate.tokens(TOKENS)
        perfgate.checksum(" ".join(map(str, written)))

    return step
