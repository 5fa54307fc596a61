r"""Line magics, a cell magic, a shell command and a plot, before and after.

---
before = ["%matplotlib inline\n%load_ext autoreload\n%autoreload 2", "!pip install numpy"]
after = ["%%time\nplt.plot(sigmoid(np.linspace(-5, 5, 50)))\nplt.show()", "%timeit -n 1 -r 1 softmax(np.ones(3))", "sigmoid?"]
"""


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return 0.5 * (1 + np.tanh(x / 2))
