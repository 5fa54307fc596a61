"""Right: a coroutine collects the triples that are sent to it and yields the running totals.
---
verdict = "right"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    def collector():
        totals = [0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors)]
        while True:
            triple = yield totals
            totals[0] = totals[0] + triple[0]
            totals[1][center_index, :] += triple[1]
            np.add(totals[2], triple[2], out=totals[2])

    totals = collector()
    result = next(totals)
    for o in outside_indices:
        result = totals.send(
            pair_loss_and_gradient(center_vectors[center_index].copy(), o, outside_vectors)
        )
    totals.close()
    return tuple(result)
