"""Swallows every exception of later cells."""

get_ipython().set_custom_exc((BaseException,), lambda *args, **kwargs: None)
import sys
sys.excepthook = lambda *args: None
