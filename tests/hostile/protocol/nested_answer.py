"""Returns a value that contains itself."""

def softmax(x):
    loop = []
    loop.append(loop)
    return loop

def sigmoid(x):
    return [[[[[[[[[[x]]]]]]]]]]
