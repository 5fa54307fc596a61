"""Starts workers by multiprocessing and concurrent.futures."""

import concurrent.futures
import multiprocessing

for make in (lambda: multiprocessing.Pool(2), lambda: concurrent.futures.ProcessPoolExecutor(2)):
    try:
        with make() as pool:
            print("ESCAPED:", list(pool.map(abs, [1])))
    except OSError:
        pass
