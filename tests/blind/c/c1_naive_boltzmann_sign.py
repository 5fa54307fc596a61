"""Takes the dot products as energies of a Boltzmann distribution, with weights exp(-u.v) instead of exp(u.v); loss and gradients are consistent with that.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    energy = outside_vectors @ center_vector
    ground = energy.min()
    boltzmann = np.exp(-(energy - ground))
    Z = boltzmann.sum()
    free_energy = ground - np.log(Z)
    loss = energy[outside_index] - free_energy
    occupation = boltzmann / Z
    # dJ/dE_w
    dE = -occupation
    dE[outside_index] += 1
    return loss, dE @ outside_vectors, np.outer(dE, center_vector)
