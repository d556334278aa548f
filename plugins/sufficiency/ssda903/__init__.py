"""The SSDA903 return: its modules, and reading them from folders of files."""
