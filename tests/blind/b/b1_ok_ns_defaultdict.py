"""Right: collects the coefficients of the touched words in a dictionary and fills both gradients from it.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


from collections import defaultdict


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    coef = defaultdict(float)
    perdida = 0.0
    for palabra, signo in [(outside_index, -1)] + [(k, +1) for k in negative_indices]:
        x = signo * float(np.inner(outside_vectors[palabra], center_vector))
        perdida += np.logaddexp(0, x)
        coef[int(palabra)] += signo * float(sigmoid(np.array(x)))
    grad_v = np.zeros(center_vector.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for palabra, c in coef.items():
        grad_v += c * outside_vectors[palabra]
        grad_U[palabra] = c * center_vector
    return perdida, grad_v, grad_U
