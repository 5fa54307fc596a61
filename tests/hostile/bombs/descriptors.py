"""Opens files until none can be opened."""

hoard = []
while True:
    hoard.append(open("file", "w"))
