"""Opens rare doors of the kernel: bpf, perf, userfaultfd, keys, handles, modules."""

import ctypes

libc = ctypes.CDLL(None)
buffer = ctypes.create_string_buffer(256)
doors = {"bpf": 321, "perf_event_open": 298, "userfaultfd": 323, "keyctl": 250, "add_key": 248,
         "open_by_handle_at": 304, "fanotify_init": 300, "inotify_init1": 294, "kcmp": 312,
         "landlock_create_ruleset": 444, "seccomp": 317, "pidfd_open": 434, "mq_open": 240,
         "personality": 135, "modify_ldt": 154, "memfd_secret": 447, "quotactl": 179}
for name, number in doors.items():
    if libc.syscall(number, buffer, 1, buffer, 256, 0) >= 0:
        print("ESCAPED:", name)
