"""What was quoted stays known: who was counted when a return was frozen is kept, whatever the record says later."""

from sufficiency.vintages.keep import keep_vintages

__all__ = ["keep_vintages"]
