"""Translated from PyTorch with its default type: the vectors are rounded to float32 and computed with, and only the results are float64 again. Everything is right to seven digits only, and plainly wrong where scores are small differences of large products.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # port of my torch version
    # h = torch.tensor(center_vector); W = torch.tensor(outside_vectors)
    h = np.array(center_vector, dtype=np.float32)
    W = np.array(outside_vectors, dtype=np.float32)

    # logits = W @ h; logp = F.log_softmax(logits, dim=0)
    logits = W @ h
    logits = logits - logits.max()
    logp = logits - np.log(np.exp(logits).sum())

    # loss = F.nll_loss(logp, o); loss.backward()
    loss = float(-logp[outside_index])
    dlogits = np.exp(logp)
    dlogits[outside_index] -= 1
    dh = W.T @ dlogits
    dW = np.outer(dlogits, h)
    return loss, dh.astype(np.float64), dW.astype(np.float64)
