"""Who sees what of the published marts: roles and classes (roles.yml), granted in Postgres and read back."""

from sufficiency.publish.access.grants import apply_grants
from sufficiency.publish.access.roles import ROLES, check_classes, visible_columns, visible_rows

__all__ = ["ROLES", "apply_grants", "check_classes", "visible_columns", "visible_rows"]
