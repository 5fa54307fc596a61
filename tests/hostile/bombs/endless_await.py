"""Awaits what never comes.
---
hangs = true
"""

import asyncio

await asyncio.get_event_loop().create_future()
