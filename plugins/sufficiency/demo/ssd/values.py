"""How the case management system writes what several of its tables hold."""

import random

from sufficiency.demo.days import Day, iso

Row = tuple
NEVER = "1900-01-01 00:00:00"
PLACEHOLDER = "SSD_PH"


def at(on: Day, minute: int) -> str:
    """A day and a minute of it."""
    return f"{iso(on)} {minute // 60:02d}:{minute % 60:02d}:00"


def yes_no(flag: bool) -> str:
    """A flag as the system has it."""
    return "Y" if flag else "N"


def new_id(anew: random.Random) -> str:
    """What NEWID() gives: another identifier every night."""
    bits = f"{anew.getrandbits(128):032X}"
    return f"{bits[:8]}-{bits[8:12]}-{bits[12:16]}-{bits[16:20]}-{bits[20:]}"
