"""Starts more threads than it may, with small stacks, and makes them anew when they end."""

import threading

end, started = threading.Event(), []
threading.stack_size(1 << 16)
try:
    while len(started) < 500:
        thread = threading.Thread(target=end.wait)
        thread.start()
        started.append(thread)
except RuntimeError:
    pass
if len(started) >= 64:
    print("ESCAPED:", len(started), "threads beside the first")
end.set()
for thread in started:
    thread.join()
for _ in range(300):  # one after the other is what it may
    thread = threading.Thread(target=len, args=("",))
    thread.start()
    thread.join()
