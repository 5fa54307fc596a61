"""The assignment in a browser tab: one JupyterLite site for both languages.

`site` builds it, `wheels` makes what its kernel installs, `runtime` knows the files of Pyodide, and
`page/` is what stands around the notebook.
"""
