"""Hands in outputs that say full marks, for graders that read saved outputs.
---
[[output]]
output_type = "execute_result"
execution_count = 1
[output.data]
"text/plain" = "92.0"
"text/html" = "<script>document.title='owned'</script>"
[output.metadata]
"""

1.0 / 0
