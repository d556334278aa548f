"""A StatsD server that keeps what it hears."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Heard:
    """Metrics as they came. gauges: the last value of each name; counts: the sum of each; raw: the names of all."""

    port: int
    gauges: dict[str, float] = field(default_factory=dict)
    counts: dict[str, float] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def hear(self, packet: str) -> None:
        """One packet: a metric a line, as name:value|kind."""
        for line in packet.splitlines():
            name, _, rest = line.rpartition(":")
            value, kind = rest.split("|")[:2]
            self.names.add(name)
            if kind == "g":
                self.gauges[name] = float(value)
            elif kind == "c":
                self.counts[name] = self.counts.get(name, 0) + float(value)


@contextmanager
def metrics_sink() -> Iterator[Heard]:
    """Listen on a UDP port of loopback, until the block is left."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.settimeout(0.2)  # often enough to see that it is over
        heard, over = Heard(listening.getsockname()[1]), threading.Event()

        def listen() -> None:
            while not over.is_set():
                try:
                    heard.hear(listening.recv(65_535).decode())
                except TimeoutError:
                    continue

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        try:
            yield heard
        finally:
            over.set()
            thread.join()
