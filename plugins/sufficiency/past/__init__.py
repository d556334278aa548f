"""Any night past, built again from history: in a warehouse of its own, the present one only read."""
