"""Names a kernel that would start the attacker's program.
---
[metadata.kernelspec]
name = "evil"
display_name = "Python 3"
language = "python"
argv = ["/bin/sh", "-c", "touch @FOLDER@/kernel"]
[metadata.language_info]
name = "bash"
"""
