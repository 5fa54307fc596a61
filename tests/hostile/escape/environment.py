"""Looks for the host's environment and names."""

import os

names = set(os.environ) - {"HOME", "TMPDIR", "IPYTHONDIR", "MPLCONFIGDIR", "LANG", "PATH", "PWD", "MPLBACKEND",
                           "PYTHONDONTWRITEBYTECODE", "LC_CTYPE", "JPY_PARENT_PID", "OMP_NUM_THREADS",
                           "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "BLIS_NUM_THREADS",
                           "VECLIB_MAXIMUM_THREADS", "MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_",
                           # which kernels NumPy takes, where whoever grades chose them
                           "OPENBLAS_CORETYPE", "NPY_DISABLE_CPU_FEATURES"}
if {name for name in names if not name.startswith(("KMP", "PYDEVD"))}:
    print("ESCAPED:", names)
