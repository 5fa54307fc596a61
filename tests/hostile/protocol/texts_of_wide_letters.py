"""Says that every cell printed long texts, in which one letter makes all the others four times as wide.
---
repeat = 60
blank = true
"""

import sys

frame = sys._getframe()
while frame and "notebook" not in frame.f_locals:
    frame = frame.f_back
pipe = frame.f_locals["self"]._pipe
text = "a" * 39_990 + "\N{GRINNING FACE}"
if pipe.send.__name__ == "send":
    send = pipe.send

    def sent(message, number=0):
        if message[0] == "cell":
            message = ["cell", None, text, text, ["b" * 99 + "\N{GRINNING FACE}"] * 10]
        send(message, number)

    pipe.send = sent
