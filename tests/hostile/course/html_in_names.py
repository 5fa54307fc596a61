"""Puts markup into everything that a browser may show later."""

class E(Exception):
    pass

E.__name__ = "<script>alert(1)</script>"

def softmax(x):
    raise E("<img src=x onerror=alert(1)>")

print("<script>alert(1)</script>")
