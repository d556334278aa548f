"""Bring Superset up to date with this folder: its own tables, the first administrator, and the dashboards as code.

Run at every start. What stands in assets/ overwrites what somebody changed in Superset under the same name; copy a
dashboard there to change it, and everything else of Superset's stays.
"""

from pathlib import Path

from flask import current_app, g
from flask_migrate import upgrade
from superset.app import create_app

ASSETS = Path(__file__).with_name("assets")
READERS = "Marts reader"  # give it to people beside Superset's own role Gamma


def read_assets(folder: Path) -> dict[str, str]:
    """Superset's export format: the text of each file by its path in the folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.yaml"))
    }


def make_administrator(password_file: Path) -> None:
    """The user `admin`, unless somebody made it; a password changed since stays changed."""
    manager = current_app.appbuilder.sm
    if manager.find_user("admin") is None:
        password = password_file.read_text(encoding="utf-8").strip()
        manager.add_user(
            "admin", "Sufficiency", "Administrator", "admin@localhost", manager.find_role("Admin"), password
        )


def let_readers_read() -> None:
    """A role that sees the marts' datasets and their dashboards, and nothing else of Superset."""
    from superset.extensions import db
    from superset.models.core import Database

    manager = current_app.appbuilder.sm
    marts = db.session.query(Database).filter_by(database_name="Sufficiency marts").one()
    permission = manager.add_permission_view_menu("database_access", marts.perm)
    manager.add_permission_role(manager.add_role(READERS), permission)


def provision() -> None:
    """All of it, in one process; Superset's own exceptions where something is wrong with the assets."""
    app = create_app()
    with app.app_context():
        upgrade(str(Path(app.root_path) / "migrations"))
        app.appbuilder.add_permissions(update_perms=True)
        app.appbuilder.sm.sync_role_definitions()
        make_administrator(Path(app.config["SECRETS"]) / "superset_admin_password")
        with app.test_request_context():
            from superset.commands.importers.v1.assets import ImportAssetsCommand

            g.user = app.appbuilder.sm.find_user("admin")
            ImportAssetsCommand(read_assets(ASSETS)).run()
            let_readers_read()


if __name__ == "__main__":
    provision()
