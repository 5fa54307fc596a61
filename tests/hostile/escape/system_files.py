"""Reads the system's files: users, hosts, keys, logs."""

for path in ("/etc/passwd", "/etc/shadow", "/etc/hostname", "/root/.ssh/id_rsa", "/var/log/syslog",
             "/proc/mounts", "/sys/class/net", "/etc/machine-id", "/dev/mem", "/dev/kmsg"):
    try:
        print("ESCAPED:", path, open(path, "rb").read(10))
    except OSError:
        pass
