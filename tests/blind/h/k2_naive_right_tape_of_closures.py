"""Unusual: a tiny reverse-mode tape, where each forward step leaves a closure with its local formula, and the closures are run backwards and add to the gradients.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    tape, grad = [], {}

    def add(name, value):
        grad[name] = grad.get(name, 0.0) + value

    def matvec(U, v):
        def back():
            add("U", np.outer(grad["s"], v))
            add("v", U.T @ grad["s"])
        tape.append(back)
        return U @ v

    def pick(s, o):
        def back():
            one_hot = np.zeros(s.shape)
            one_hot[o] = 1.0
            add("s", grad["s_o"] * one_hot)
        tape.append(back)
        return s[o]

    def logsumexp(s):
        m = s.max()
        e = np.exp(s - m)
        def back():
            add("s", grad["lse"] * e / e.sum())
        tape.append(back)
        return m + np.log(e.sum())

    s = matvec(outside_vectors, center_vector)
    loss = logsumexp(s) - pick(s, outside_index)
    grad["lse"], grad["s_o"] = 1.0, -1.0
    while tape:
        tape.pop()()
    return loss, grad["v"], grad["U"]
