"""Goes by calls that are younger than most filters: openat2, handles, trees of mounts, io_uring, their likes."""

import ctypes
import os

libc = ctypes.CDLL(None)
path, here, room = b"@FILE@", -100, ctypes.create_string_buffer(256)
handle = (ctypes.c_uint32 * 34)(128)
if libc.name_to_handle_at(here, path, handle, room, 0) >= 0 or libc.name_to_handle_at(here, b".", handle, room, 0) >= 0:
    print("ESCAPED: a handle")
how = (ctypes.c_uint64 * 3)()
doors = {
    "openat2": (437, here, path, how, 24),
    "open_tree": (428, here, path, 0),
    "fsopen": (430, b"tmpfs", 0),
    "fspick": (433, here, b".", 0),
    "io_uring_setup": (425, 1, room),
    "mount_setattr": (442, here, b".", 0, room, 32),
    "quotactl_fd": (443, 3, 0, 0, 0),
    "landlock_restrict_self": (446, 3, 0),
    "process_mrelease": (448, 3, 0),
    "fchmodat2": (452, here, path, 0o777, 0),
    "statmount": (457, room, room, 256, 0),
    "listmount": (458, room, room, 1, 0),
    "lsm_get_self_attr": (459, 100, room, room, 0),
    "getxattrat": (464, here, path, 0, b"user.x", room, 16),
    "open_tree_attr": (467, here, path, 0, room, 32),
    "file_getattr": (468, here, path, room, 24, 0),
}
for name, (number, *arguments) in doors.items():
    if libc.syscall(number, *arguments) >= 0:
        print("ESCAPED:", name)
os.open(".", os.O_RDONLY)
