"""The loss m - s_o + log sum exp(s - m) is differentiated with m treated as a constant inside the exponentials but as the largest score outside of them, so the largest word gets an extra 1 in delta.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # forward
    s = outside_vectors @ center_vector
    top = int(np.argmax(s))
    m = s[top]
    e = np.exp(s - m)          # m is detached in here
    total = e.sum()
    loss = m - s[outside_index] + np.log(total)

    # backward
    ds = np.zeros_like(s)
    ds[top] += 1.0             # from + m
    ds[outside_index] -= 1.0   # from - s_o
    d_total = 1.0 / total      # from log
    ds += d_total * e          # from exp(s - m)
    return loss, ds @ outside_vectors, np.outer(ds, center_vector)
