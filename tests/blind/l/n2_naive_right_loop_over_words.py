"""One loop over the words does everything, and the two cases w = o and w != o are written separately.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = [np.dot(row, center_vector) for row in outside_vectors]
    biggest = max(z)
    denominator = sum(np.exp(zi - biggest) for zi in z)
    loss = np.log(denominator) + biggest - z[outside_index]

    gc = np.zeros(len(center_vector))
    go = []
    for w, row in enumerate(outside_vectors):
        p = np.exp(z[w] - biggest) / denominator
        if w == outside_index:
            gc = gc + (p - 1) * row
            go.append((p - 1) * center_vector)
        else:
            gc = gc + p * row
            go.append(p * center_vector)
    return loss, gc, np.array(go)
