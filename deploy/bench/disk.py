"""What the disk alone can do: one small write after the other, each waited for."""

import os
import time


def syncs_per_second(folder, seconds):
    path = folder / "sync.probe"
    sync = getattr(os, "fdatasync", os.fsync)
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        os.pwrite(file, bytes(1 << 20), 0)
        os.fsync(file)
        times, until = [], time.monotonic() + seconds
        while (begun := time.monotonic()) < until:
            os.pwrite(file, bytes(8192), len(times) % 128 * 8192)
            sync(file)
            times.append((time.monotonic() - begun) * 1000)
    finally:
        os.close(file)
        path.unlink()
    times.sort()
    return len(times) / seconds, times[len(times) // 2], times[int(len(times) * 0.99)]
