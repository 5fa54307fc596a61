"""Believes that words are compared by their cosine and normalises the center vector first; every score lacks the factor |v_c|, and a zero center vector gives nan.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector / np.linalg.norm(center_vector)
    similarity = outside_vectors @ v
    m = similarity.max()
    e = np.exp(similarity - m)
    loss = m + np.log(e.sum()) - similarity[outside_index]
    delta = e / e.sum()
    delta[outside_index] -= 1
    return loss, outside_vectors.T @ delta, np.outer(delta, v)
