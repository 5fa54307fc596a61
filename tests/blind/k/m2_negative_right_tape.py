"""Right: a small tape of closures is written in the forward pass and called backwards, no formula for the gradients appears.
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    grad = {"v": np.zeros(center_vector.shape), "U": np.zeros(outside_vectors.shape)}
    tape = []

    def dot(row):
        node = {"value": outside_vectors[row] @ center_vector, "grad": 0.0}

        def back():
            grad["v"] += node["grad"] * outside_vectors[row]
            grad["U"][row] += node["grad"] * center_vector

        tape.append(back)
        return node

    def negate(a):
        node = {"value": -a["value"], "grad": 0.0}

        def back():
            a["grad"] -= node["grad"]

        tape.append(back)
        return node

    def minus_log_sigmoid(a):
        node = {"value": np.logaddexp(0, -a["value"]), "grad": 0.0}

        def back():
            a["grad"] -= node["grad"] * np.exp(-np.logaddexp(0, a["value"]))

        tape.append(back)
        return node

    terms = [minus_log_sigmoid(dot(outside_index))]
    terms += [minus_log_sigmoid(negate(dot(k))) for k in negative_indices]
    for term in terms:
        term["grad"] = 1.0
    for back in reversed(tape):
        back()
    return sum(term["value"] for term in terms), grad["v"], grad["U"]
