"""Reverse mode by hand: a list of backward steps is recorded going forward (product, shift, exponential, sum, logarithm) and is run from behind, accumulating into adjoints.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    adjoint = {
        "v": np.zeros(center_vector.shape),
        "U": np.zeros(outside_vectors.shape),
        "z": np.zeros(outside_vectors.shape[0]),
        "e": np.zeros(outside_vectors.shape[0]),
        "S": 0.0,
    }
    tape = []

    z = outside_vectors @ center_vector

    def back_product():
        adjoint["v"] += np.einsum("wd,w->d", outside_vectors, adjoint["z"])
        adjoint["U"] += np.einsum("w,d->wd", adjoint["z"], center_vector)

    tape.append(back_product)

    m = z.max()  # J does not depend on m: it is a constant for the derivative
    e = np.exp(z - m)

    def back_exp():
        adjoint["z"] += adjoint["e"] * e

    tape.append(back_exp)

    S = e.sum()

    def back_sum():
        adjoint["e"] += adjoint["S"]

    tape.append(back_sum)

    loss = np.log(S) + m - z[outside_index]

    def back_loss():
        adjoint["S"] += 1.0 / S
        adjoint["z"][outside_index] -= 1.0

    tape.append(back_loss)

    while tape:
        tape.pop()()
    return loss, adjoint["v"], adjoint["U"]
