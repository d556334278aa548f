"""The folder of a build: named by what is in it, whole or not there, and nothing beside it is touched."""

import pytest

from sufficiency.returns.build import make_build


def write(text):
    def into(folder):
        (folder / "OC3.csv").write_text(text, encoding="utf-8")
        return {"text": text}

    return into


def test_the_same_content_is_the_same_folder_and_another_is_another(tmp_path):
    first = make_build(tmp_path, "2026-11-21", write("one"))

    assert make_build(tmp_path, "2026-11-21", write("one")) == first
    assert make_build(tmp_path, "2026-11-21", write("two")) != first
    assert first.name.startswith("2026-11-21-")
    assert len(list(tmp_path.iterdir())) == 2


def test_what_a_killed_night_left_is_cleared_and_what_somebody_else_hides_there_stays(tmp_path):
    (tmp_path / ".2026-11-20.4711").mkdir()
    (tmp_path / ".ssh").mkdir()
    (tmp_path / ".profile").write_text("theirs", encoding="utf-8")

    build = make_build(tmp_path, "2026-11-21", write("one"))

    assert {path.name for path in tmp_path.iterdir()} == {".ssh", ".profile", build.name}


def test_a_build_that_fails_leaves_no_folder_that_looks_like_one(tmp_path):
    def fail(folder):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        make_build(tmp_path, "2026-11-21", fail)

    assert not list(tmp_path.glob("2026-*"))
