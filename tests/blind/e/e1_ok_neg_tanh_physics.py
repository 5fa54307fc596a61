"""Right: spin notation with tau = +1 or -1 and Fermi functions through tanh, ordinary for loop for the rows.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def fermi(E):
    return 0.5 * (1.0 - np.tanh(0.5 * E))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    sites = [outside_index, *negative_indices]
    tau = [1.0] + [-1.0] * len(negative_indices)
    free_energy = 0.0
    force_v, force_U = 0.0 * center_vector, 0.0 * outside_vectors
    for i, t in zip(sites, tau):
        E = t * np.vdot(outside_vectors[i], center_vector)
        free_energy += 0.5 * (abs(E) - E) + np.log1p(np.exp(-abs(E)))
        n = fermi(E)
        force_v -= t * n * outside_vectors[i]
        force_U[i] -= t * n * center_vector
    return free_energy, force_v, force_U
