"""A small tape: every step forward leaves a function for the way back, as in reverse-mode differentiation.
---
verdict = "right"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    tape = []
    found = {"v": np.zeros_like(center_vector), "U": np.zeros_like(outside_vectors)}
    words = np.hstack([negative_indices, outside_index]).astype(int)
    signs = np.array([1.0] * len(negative_indices) + [-1.0])

    rows = np.take(outside_vectors, words, axis=0)
    tape.append(lambda g: np.add.at(found["U"], words, g))

    scores = rows @ center_vector

    def back_through_scores(g):
        found["v"] = found["v"] + g @ rows
        return np.outer(g, center_vector)

    tape.append(back_through_scores)

    signed = signs * scores
    tape.append(lambda g: g * signs)

    terms = np.logaddexp(0.0, signed)
    tape.append(lambda g: g * np.exp(signed - terms))

    loss = np.add.reduce(terms)
    tape.append(lambda g: np.full(terms.shape, g))

    g = 1.0
    while tape:
        g = tape.pop()(g)
    return loss, found["v"], found["U"]
